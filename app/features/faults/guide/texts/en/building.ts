import type { ProblemTexts } from '../shape';

export const building = {
  'main-door-unlocked': {
    title: 'Main door of the building cannot be locked',
    meanwhile: 'Keep your own door locked and do not wedge the main door open.',
  },
  'main-door-closer': { title: 'Main door slams or closes badly' },
  'entry-panel-dead': { title: 'Entry phone or code panel at the main door is dead' },
  'stair-light-out': { title: 'A lamp is out in the stairwell' },
  'stairs-dark': {
    title: 'Whole stairwell is dark',
    meanwhile: 'Use a torch and the handrail on the stairs, and touch no open lamp or wire.',
  },
  'handrail-loose': { title: 'Loose handrail in the stairwell' },
  'stairs-dirty': { title: 'Dirty stairwell, or things left in the way' },
  'lift-trapped': {
    title: 'People are trapped in the lift',
    meanwhile:
      'Have those inside press the alarm button, talk calmly with them and do not force the doors; if anyone falls ill, call 112.',
  },
  'lift-stopped': { title: 'Lift is out of order' },
  'lift-uneven': { title: 'Lift stops above or below the floor' },
  'laundry-machine-dead': { title: 'Washing machine in the laundry is broken' },
  'laundry-flood': {
    title: 'Water on the floor of the laundry',
    meanwhile:
      'Press the emergency stop of the machine, close its tap and do not step into water that reaches a cable.',
  },
  'dryer-slow': {
    title: 'Dryer in the laundry does not dry',
    steps: [
      'Clean the lint filter inside the door, and empty the water tank if there is one.',
      'Spin the washing well first and fill the drum only to two thirds.',
      'Choose a warm programme that suits the fabric, close the door firmly and start again.',
    ],
    stop: 'If the air in the drum stays cold for ten minutes, stop the machine and send a report.',
  },
  'stove-cold': { title: 'Stove in the communal sauna does not heat' },
  'bicycle-door-stuck': { title: 'Door to the bicycle room does not open or lock' },
  'storage-break-in': { title: 'Storage compartment is broken or broken into' },
  'bins-full': { title: 'Full bins in the waste room' },
  'waste-rats': { title: 'Rats in the waste room' },
  'ground-icy': { title: 'Slippery or snowed-up path in the yard' },
  'paving-broken': { title: 'Broken paving or steps in the yard' },
  'roof-ice': {
    title: 'Ice or snow may fall from the roof',
    meanwhile: 'Keep away from the wall, take another way and warn others who come past.',
  },
  'play-equipment-broken': { title: 'Broken equipment in the playground' },
  'car-heater-dead': { title: 'Car heating post does not work' },
  'yard-lamp-out': { title: 'A lamp is out in the yard' },
  'yard-lamp-damaged': {
    title: 'Damaged lamp or bare wires in the yard',
    meanwhile: 'Touch nothing, and keep children and dogs well away from it.',
  },
  'tree-falling': {
    title: 'Tree or branch may fall in the yard',
    meanwhile: 'Keep out from under it, and call 112 if somebody is in danger at this moment.',
  },
} satisfies Partial<ProblemTexts>;
