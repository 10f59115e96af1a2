export { authorizations } from '../en/authorizations';
