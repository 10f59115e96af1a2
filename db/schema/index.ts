export * from './faults';
export * from './house';
export * from './identity';
export * from './tenancy';
