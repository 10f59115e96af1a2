export { account } from './account';
export { faults } from './faults';
export { frame } from './frame';
