import { acting } from './acting';
import { admin } from './admin';
import { appointments } from './appointments';
import { audit } from './audit';
import { authorizationDesk } from './authorization-desk';
import { authorizationLetters } from './authorization-letters';
import { authorizations } from './authorizations';
import { common } from './common';
import { dev } from './dev';
import { disturbanceDesk } from './disturbance-desk';
import { disturbances } from './disturbances';
import { errors } from './errors';
import { extract } from './extract';
import { faults } from './faults';
import { identity } from './identity';
import { my } from './my';
import { office } from './office';
import { privacy } from './privacy';
import { register } from './register';
import { requestDesk } from './request-desk';
import { requests } from './requests';
import { residents } from './residents';
import { staff } from './staff';
import { ui } from './ui';
import { violence } from './violence';
import { work } from './work';

export const texts = {
  acting,
  admin,
  appointments,
  audit,
  authorizationDesk,
  authorizationLetters,
  authorizations,
  common,
  dev,
  disturbanceDesk,
  disturbances,
  errors,
  extract,
  faults,
  identity,
  my,
  office,
  privacy,
  register,
  requestDesk,
  requests,
  residents,
  staff,
  ui,
  violence,
  work,
};
