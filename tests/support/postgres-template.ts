/** Made by the setup and migrated; every other database is a copy of it. */
export const TEMPLATE = 'template';
