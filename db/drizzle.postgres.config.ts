import { defineConfig } from 'drizzle-kit';

// The schema, imported after this, builds its tables for the engine this variable names.
process.env.DATABASE_URL = 'postgres:';

export default defineConfig({ dialect: 'postgresql', schema: './db/schema/index.ts', out: './migrations/postgres' });
