import type { GuidePlace } from '../shape';
import { bathroom, toilet } from './bathroom';
import { kitchen } from './kitchen';
import { balcony, hall, livingRoom, windowsAndDoors } from './rooms';
import { wholeHome } from './whole-home';

export const home = {
  code: 'home',
  rooms: [kitchen, bathroom, toilet, livingRoom, hall, balcony, windowsAndDoors, wholeHome],
} as const satisfies GuidePlace;
