import type { LetterContext } from './define';
import type { FaultOfLetter } from './fields';
import { Facts } from './parts';

type FaultFactsProps = { context: LetterContext<unknown>; fault: FaultOfLetter; promisedBy?: Date | undefined };

export function FaultFacts({ context, fault, promisedBy }: FaultFactsProps) {
  const t = context.texts.faults.facts;
  const facts: [string, string][] = [
    [t.number, fault.number],
    [t.title, fault.title],
  ];
  if (promisedBy) facts.push([t.promised, context.formats.date(promisedBy)]);
  return <Facts facts={facts} />;
}
