export * from './appointments';
export * from './faults';
export * from './house';
export * from './identity';
export * from './office';
export * from './register-import';
export * from './staff-access';
export * from './tenancy';
