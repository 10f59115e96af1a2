import type { ProblemTexts } from '../shape';

export const bathroom = {
  'shower-drips': { title: 'Shower drips or its hose is broken' },
  'shower-temperature': { title: 'Shower water will not stay warm' },
  'floor-drain-smell': {
    title: 'Bathroom floor drain smells or runs slowly',
    steps: [
      'Pour two litres of water into the drain. A trap that has dried out lets the smell through.',
      'If that is not enough, put on rubber gloves, lift off the grating and remove hair and dirt.',
      'Lift out the cup of the trap, if it comes loose by hand, and wash it with washing-up liquid.',
      'Put the cup back to the bottom with its seal in place, lay the grating on and rinse with plenty of water.',
    ],
    stop: 'If the cup does not come loose, send a report. If water rises out of the drain, phone us.',
  },
  'floor-drain-blocked': {
    title: 'Bathroom floor drain is blocked',
    meanwhile: 'Do not shower, wash or flush the toilet, and keep the water inside the bathroom with towels.',
  },
  'toilet-runs': {
    title: 'Toilet keeps running',
    steps: [
      'Press the flush button several times: it should rise back by itself.',
      'If it sticks, free it with a finger at the edge and wipe limescale away.',
      'Wait for ten minutes and hold a strip of toilet paper against the inside of the bowl: if it gets wet, water still runs.',
      'If it does, close the small valve on the pipe to the toilet a quarter turn, and open it only to flush.',
    ],
    stop: 'Do not take the cistern apart. If water still runs, send a report: it wastes a great deal of water.',
  },
  'toilet-flush': { title: 'Toilet flushes badly or not at all' },
  'toilet-blocked': {
    title: 'Toilet is blocked',
    meanwhile: 'Do not flush again; if the water rises, close the small valve on the pipe to the toilet.',
  },
  'washing-machine-stuck': {
    title: 'Washing machine does not empty',
    steps: [
      'Switch the machine off, unplug it and close its tap.',
      'Lay towels in front, open the small hatch at the bottom of the machine and let the water out little by little.',
      'Unscrew the filter, clean it of fluff and coins, and screw it back tightly.',
      'Check that the drain hose is not kinked, plug in, open the tap and rinse while you watch.',
    ],
    stop: 'A machine of your own is yours to repair. Send a report if it is the tap or the drain in the wall that fails.',
  },
  'tile-loose': { title: 'Loose tile or broken joint in the bathroom' },
  'damp-patch': { title: 'Mould or damp in the bathroom' },
} satisfies Partial<ProblemTexts>;
