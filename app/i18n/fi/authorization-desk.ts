export { authorizationDesk } from '../en/authorization-desk';
