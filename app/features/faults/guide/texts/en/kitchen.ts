import type { ProblemTexts } from '../shape';

export const kitchen = {
  'tap-drips': {
    title: {
      kitchen: 'Dripping kitchen tap',
      bathroom: 'Dripping bathroom basin tap',
      toilet: 'Dripping tap in the toilet',
    },
  },
  'tap-flow': {
    title: {
      kitchen: 'Weak flow from the kitchen tap',
      bathroom: 'Weak flow from the bathroom basin tap',
      toilet: 'Weak flow from the tap in the toilet',
    },
    steps: [
      'Try the other taps. If they all run weakly, the cause is elsewhere in the building: report it straight away.',
      'Unscrew the small strainer at the tip of the tap by hand, with a cloth for a better grip.',
      'Rinse out the grit. Leave a limescaled strainer in vinegar for an hour and brush it clean.',
      'Screw the strainer back finger-tight and check that no water comes past it.',
    ],
    stop: 'If the strainer does not come off by hand, leave it and send a report.',
  },
  'drain-slow': {
    title: {
      kitchen: 'Kitchen sink drains slowly',
      bathroom: 'Bathroom basin drains slowly',
      toilet: 'Basin in the toilet drains slowly',
    },
    steps: [
      'Lift out the plug or strainer and pick away hair, food and fat.',
      'Put a bucket under the trap, which is the bend or cup below the basin, and unscrew its lower part by hand.',
      'Empty the trap into the bucket, wash it and check that the rubber seal is whole.',
      'Put seal and trap back, tighten by hand, run water for a minute and feel that every joint stays dry.',
    ],
    stop: 'Do not use drain cleaner: it can damage pipes and burn you. If the water no longer goes down at all, phone us.',
  },
  'drain-blocked': {
    title: {
      kitchen: 'Kitchen sink is blocked',
      bathroom: 'Bathroom basin is blocked',
      toilet: 'Basin in the toilet is blocked',
    },
    meanwhile: 'Do not run any water in your home, and turn off the dishwasher and the washing machine.',
  },
  'drain-leak': {
    title: {
      kitchen: 'Water leaks under the kitchen sink',
      bathroom: 'Water leaks under the bathroom basin',
      toilet: 'Water leaks under the basin in the toilet',
    },
    meanwhile: 'Close the shut-off valves under the basin, put a bucket below and wipe up the water.',
  },
  'cooker-dead': {
    title: 'Cooker or oven does not heat',
    steps: [
      'Set the clock of the oven and choose manual: many ovens do not heat while the clock is blinking.',
      'If there is a cooker guard or a timer on the wall, press its button to let the power through.',
      'Switch the cooker off. Look for the fuses marked cooker in the fuse box, often three, and put back one that has gone.',
      'Switch the cooker on again and try both a hotplate and the oven.',
    ],
    stop: 'If a fuse goes again, or you smell burning, leave the cooker off and phone us.',
  },
  'hotplate-cold': { title: 'One hotplate of the cooker does not heat' },
  'hood-weak': {
    title: 'Extractor hood draws poorly',
    steps: [
      'Switch the hood off and let the cooker cool down.',
      'Take out the metal grease filter: it usually has a catch at the front edge.',
      'Wash the filter in the dishwasher, or in hot water with washing-up liquid, and let it dry.',
      'Put the filter back, open a fresh air valve and turn the timer of the hood on while you cook.',
    ],
    stop: 'If a sheet of kitchen paper still does not stick to the clean filter, send a report.',
  },
  'hood-dead': { title: 'Extractor hood does not start' },
  'fridge-warm': {
    title: 'Fridge does not stay cold',
    steps: [
      'Turn the control one step colder and check that the door closes tightly all the way round.',
      'Make room between the food, and keep it away from the back wall, so that the cold air can move.',
      'Wipe the rubber seal of the door and vacuum dust from the grille that you can reach.',
      'Put a thermometer in a glass of water on the middle shelf and read it the next day.',
    ],
    stop: 'If it shows more than 6 degrees after a day, send a report and write down what it shows.',
  },
  'freezer-ice': {
    title: 'Thick ice in the freezer',
    steps: [
      'Pack the food in newspaper and blankets, or keep it out on a cold balcony.',
      'Switch the freezer off, leave the door open and lay towels on the floor.',
      'Put a bowl of hot water inside to speed up the thaw. Never chip at the ice and never use a hair dryer.',
      'Wipe the inside dry, check that the seal is clean, switch on and put the food back when it is cold.',
    ],
    stop: 'If the ice is back within a month, the door probably leaks air: send a report.',
  },
  'fridge-dead': { title: 'Fridge or freezer has stopped working' },
  'dishwasher-no-water': {
    title: 'Dishwasher gets no water',
    steps: [
      'Open the machine tap: it is a lever or a knob on the kitchen tap or under the sink.',
      'Look along the hose as far as you can see it, and straighten any kink.',
      'Close the door firmly until it clicks and start a short programme.',
      'Remember to close the machine tap again after every wash.',
    ],
    stop: 'A dishwasher of your own is repaired by its dealer. Send a report if no water comes from the machine tap.',
  },
  'dishwasher-leak': {
    title: 'Dishwasher leaks water',
    meanwhile: 'Close the machine tap, stop the machine and wipe up the water on the floor.',
  },
  'cupboard-door': { title: 'Broken kitchen cupboard or drawer' },
} satisfies Partial<ProblemTexts>;
