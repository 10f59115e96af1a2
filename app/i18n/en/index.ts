import { appointments } from './appointments';
import { audit } from './audit';
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
import { residents } from './residents';
import { staff } from './staff';
import { ui } from './ui';
import { violence } from './violence';
import { work } from './work';

export const texts = {
  appointments,
  audit,
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
  residents,
  staff,
  ui,
  violence,
  work,
};
