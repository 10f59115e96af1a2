import type { ProblemTexts } from '../shape';

export const wholeHome = {
  'home-freezing': {
    title: 'No heat in the whole home',
    meanwhile: 'Keep windows and doors closed, and do not heat with the oven or leave an electric heater alone.',
  },
  'home-cool': {
    title: 'Home is too cool',
    steps: [
      'Turn all the thermostats fully open and see that no sofa or long curtain covers a radiator.',
      'Air quickly, five minutes with the windows wide open, instead of leaving one ajar all day.',
      'Measure in the middle of the room, a metre above the floor, when the windows have been closed for two hours.',
      'Measure again the next morning and write both figures down.',
    ],
    stop: 'If it is still cool, send a report with the temperatures, the rooms and the times.',
  },
  'no-water': {
    title: 'No water in the home',
    meanwhile:
      'See whether a notice tells of a water cut, and close all taps so that nothing floods when the water returns.',
  },
  'no-hot-water': { title: 'No hot water in the home' },
  'exhaust-weak': {
    title: 'Air does not leave through the exhaust vent',
    steps: [
      'Hold a sheet of toilet paper against the round vent in the bathroom or kitchen: it should stick.',
      'Wipe the vent with a damp cloth and vacuum its slit. Do not turn the disc in the middle: it has been set.',
      'Open the fresh air valves by the windows, and leave a gap under the bathroom door.',
      'Try with the paper again.',
    ],
    stop: 'If the paper falls, send a report. Never cover a vent.',
  },
  'foreign-smell': { title: 'Smoke or cooking smells come in from elsewhere' },
  'fuse-blown': {
    title: 'A fuse has gone or keeps going',
    steps: [
      'Switch off and unplug what was in use when the power went.',
      'Push the switch that has dropped back up. A screw-in fuse is replaced by a new one with the same number of amperes.',
      'Plug things in one at a time, with a minute between, and do not use again what blows the fuse.',
    ],
    stop: 'If the fuse goes with everything unplugged, leave it off and phone us. Never mend or strengthen a fuse.',
  },
  'rcd-tripped': {
    title: 'Residual current device has cut the power',
    steps: [
      'Unplug everything in the bathroom and kitchen, and what stands outdoors or on the balcony.',
      'Push the switch of the residual current device, marked with a test button, up once.',
      'If it stays up, plug the things in again one at a time.',
      'The thing that cuts the power is faulty: stop using it and have it repaired.',
    ],
    stop: 'Try only once. If the switch drops with everything unplugged, leave it down and phone us.',
  },
  'power-out': {
    title: 'No electricity in the whole home',
    meanwhile:
      "See whether the stairwell and the neighbours have light: if the whole street is dark, the network company's outage map tells more.",
  },
  'burning-smell': {
    title: 'Wiring smells burnt, or lights flicker',
    meanwhile:
      'Turn off the main switch in the fuse box if you reach it safely, and call 112 if you see smoke or fire.',
  },
  'bed-bugs': { title: 'Bed bugs in the home' },
  mice: { title: 'Mice, cockroaches or ants in the home' },
  silverfish: {
    title: 'Silverfish in the home',
    steps: [
      'Dry the floor after each shower and let the ventilation run: silverfish need damp.',
      'Clean the floor drain, and vacuum along skirting boards and under the washing machine.',
      'Lay sticky traps from the shop along the walls for two weeks and count what they catch.',
    ],
    stop: 'If there are more and more of them, there may be damp somewhere: send a report.',
  },
} satisfies Partial<ProblemTexts>;
