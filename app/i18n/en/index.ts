import { appointments } from './appointments';
import { common } from './common';
import { dev } from './dev';
import { errors } from './errors';
import { extract } from './extract';
import { faults } from './faults';
import { identity } from './identity';
import { privacy } from './privacy';
import { register } from './register';
import { ui } from './ui';
import { work } from './work';

export const texts = { appointments, common, dev, errors, extract, faults, identity, privacy, register, ui, work };
