import type { ProblemTexts } from '../shape';

export const rooms = {
  'radiator-cold': {
    title: { kitchen: 'Kitchen radiator is cold', 'living-room': 'Cold radiator in a room' },
    steps: [
      'Turn the thermostat fully open and wait for two hours.',
      'Move furniture and curtains away from it: the thermostat measures the air around itself.',
      'Feel the top of the radiator. Warm above and cool below is as it should be, and in a warm room it may be cool all over.',
      'Leave all screws alone. Letting out the air and adjusting the valves is the work of property service.',
    ],
    stop: 'If the top stays cold while other radiators are warm, or you hear gurgling, send a report.',
  },
  'radiator-stuck': {
    title: {
      kitchen: 'Kitchen radiator cannot be adjusted',
      'living-room': 'Radiator in a room cannot be adjusted',
    },
  },
  'radiator-leak': {
    title: { kitchen: 'Kitchen radiator leaks water', 'living-room': 'Radiator in a room leaks water' },
    meanwhile: 'Put a bowl under the leak and cover it with a towel; do not touch the valves, the water may be hot.',
  },
  'socket-dead': {
    title: {
      kitchen: 'No power in a kitchen socket',
      bathroom: 'No power in a bathroom socket',
      'living-room': 'No power in a socket or lamp outlet',
    },
    steps: [
      'Try a lamp that you know works, and see whether the other sockets in the room have power.',
      'Unplug everything from the dead sockets.',
      'Find the fuse of the room in the fuse box, and put it back if it has gone. Do the same with the residual current device, once.',
      'Plug things in again one at a time: the one that cuts the power is broken.',
    ],
    stop: 'Never open a socket. If there is still no power, or it feels warm, leave it alone and phone us.',
  },
  'socket-broken': {
    title: {
      kitchen: 'Loose or sparking socket in the kitchen',
      bathroom: 'Loose or sparking socket in the bathroom',
      'living-room': 'Loose or sparking socket in a room',
    },
    meanwhile: 'Do not touch the socket, and switch off its fuse in the fuse box.',
  },
  'ceiling-leak': {
    title: 'Water comes through the ceiling or wall',
    meanwhile: 'Put a bucket under the drip, move your things, keep away from wet lamps and warn the neighbour above.',
  },
  'surface-damage': { title: 'Damaged wall, ceiling or floor in a room' },
  'lock-stiff': { title: 'Front door lock turns stiffly' },
  'door-unlockable': {
    title: 'Front door cannot be locked',
    meanwhile: 'Stay at home until somebody has come, and call 112 if the door has been forced.',
  },
  'locked-out': {
    title: 'Locked out of my home',
    meanwhile:
      'Have photo identification at hand: the door is opened only for those who live there, and opening is charged for.',
  },
  'entry-phone-silent': {
    title: 'Entry phone in the home is silent',
    steps: [
      'Put the handset firmly on its hook: the phone is dead while it hangs askew.',
      'Turn the volume up and check that the mute switch, often marked with a bell, is not on.',
      'Have somebody ring from the front door of the building, and try the button that opens the door.',
      "Ask a neighbour whether theirs works, and write in the report whether it is yours alone or everybody's.",
    ],
  },
  'alarm-chirps': { title: 'Smoke alarm chirps or does not work' },
  'alarm-cooking': {
    title: 'Smoke alarm goes off without a fire',
    steps: [
      'Make sure that nothing burns. In a fire: get everybody out, close the door and call 112.',
      'Press the button of the alarm and air by a window, not into the stairwell.',
      'When it is silent, vacuum dust from its openings with a soft brush, without opening the cover.',
      'Use the extractor hood when you cook and keep the bathroom door closed after a shower.',
    ],
    stop: 'Never take down or cover the alarm. If it keeps going off, send a report: it may be in the wrong place.',
  },
  'balcony-door-draught': { title: 'Balcony door is draughty or will not close' },
  'balcony-drain-blocked': {
    title: 'Water stands on the balcony',
    steps: [
      'Sweep up leaves, snow and soil from the floor. Throw nothing over the railing.',
      'Clear the outlet by hand, with gloves on, of everything that has settled in it.',
      'Pour half a litre of water slowly into the outlet and see that it runs away.',
    ],
    stop: 'Do not use salt or boiling water on ice. If the outlet is blocked further down, send a report.',
  },
  'railing-loose': {
    title: 'Loose balcony railing or glass',
    meanwhile: 'Keep everybody off the balcony, lock its door and warn those who walk below.',
  },
  'glazing-stiff': { title: 'Balcony glazing is hard to move' },
  'window-stuck': { title: 'Window will not open or close' },
  'window-draught': { title: 'Draughty window' },
  'window-broken': { title: 'Broken window pane' },
  'valve-dirty': {
    title: 'Fresh air valve is dirty or draughty',
    steps: [
      'Pull off the cover of the valve above or beside the window and take out the filter.',
      'Vacuum the filter or wash it in lukewarm water, and let it dry completely.',
      'Wipe the valve with a damp cloth, put everything back and leave the valve slightly open.',
    ],
    stop: 'Do not tape the valve shut: the home needs its air. If the filter is torn or missing, send a report.',
  },
  'inner-door-sticks': { title: 'Inside door sticks or its lock is broken' },
} satisfies Partial<ProblemTexts>;
