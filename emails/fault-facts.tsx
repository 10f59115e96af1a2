import type { LetterContext } from './define';
import { type FaultOfLetter, pathOfFault } from './fields';
import { Action, Facts, Paragraph } from './parts';

type FaultFactsProps = { context: LetterContext<unknown>; fault: FaultOfLetter; promisedBy?: Date | undefined };

export function FaultFacts({ context, fault, promisedBy }: FaultFactsProps) {
  const t = context.texts.faults.facts;
  const facts: [string, string][] = [
    [t.number, fault.number],
    [t.title, fault.title],
  ];
  const { actedBy, principal } = fault;
  if (actedBy && principal) facts.push([t.reportedBy, t.forWhom(actedBy, principal)]);
  if (promisedBy) facts.push([t.promised, context.formats.date(promisedBy)]);
  return <Facts facts={facts} />;
}

type OpenFaultProps = { context: LetterContext<unknown>; fault: FaultOfLetter; label?: string };

/** The way to the report; a public report has none, so its reporter is told whom to phone. */
export function OpenFault({ context, fault, label }: OpenFaultProps) {
  const t = context.texts.faults;
  if (fault.followed === 'in-portal')
    return <Action context={context} path={pathOfFault(fault)} label={label ?? t.open} />;
  const phone = context.formats.phone(context.landlord.contacts.phoneService.phone);
  return <Paragraph>{t.withoutAccount(fault.number, phone)}</Paragraph>;
}
