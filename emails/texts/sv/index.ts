export { account } from './account';
export { appointments } from './appointments';
export { faults } from './faults';
export { frame } from './frame';
