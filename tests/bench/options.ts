import { parseArgs } from 'node:util';
import { type Measured, quick, whole } from './dataset/ready';

export type Options = {
  measured: Measured;
  rounds: number;
  /** A page's turn in a round. */
  seconds: number;
  /** Of load with uploads, before memory is read. */
  minutes: number;
  build: boolean;
  only: string[];
  /** Sign-in, registration and reset instead of everything else. */
  doors: boolean;
};

const USAGE = `npm run bench -- [--quick] [--minutes N] [--rounds N] [--seconds N] [--only PAGE …] [--doors] [--no-build]

  --quick      a small register and two short rounds: to see that it works, not for figures
  --minutes    load with uploads before memory is read (1; the promise is made for 10)
  --rounds     medians are taken of so many (5)
  --seconds    for each page in each round (4)
  --only       measures this page alone: my, my-faults, fault, queue, sign-in, report-with-photo
  --doors      what the time of an answer tells, and guessing passwords; nothing else
  --no-build   takes the build that is there`;

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      quick: { type: 'boolean' },
      minutes: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string', multiple: true },
      doors: { type: 'boolean' },
      'no-build': { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const isQuick = values.quick === true;
  return {
    measured: isQuick ? quick : whole,
    rounds: positive(values.rounds, isQuick ? 2 : 5),
    seconds: positive(values.seconds, isQuick ? 1 : 4),
    minutes: positive(values.minutes, isQuick ? 0.1 : 1),
    build: values['no-build'] !== true,
    only: values.only ?? [],
    doors: values.doors === true,
  };
}

function positive(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!(value > 0)) throw new Error(`"${text}" is not a number above zero`);
  return value;
}
