export * from './appointments';
export * from './faults';
export * from './house';
export * from './identity';
export * from './register-import';
export * from './tenancy';
