import { common } from './common';
import { dev } from './dev';
import { errors } from './errors';
import { identity } from './identity';
import { privacy } from './privacy';
import { register } from './register';
import { ui } from './ui';

export const texts = { common, dev, errors, identity, privacy, register, ui };
