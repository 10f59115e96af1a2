export { account } from './account';
export { appointments } from './appointments';
export { authorizations } from './authorizations';
export { disturbances } from './disturbances';
export { faults } from './faults';
export { frame } from './frame';
export { requests } from './requests';
export { staff } from './staff';
