import type { ReactNode } from 'react';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Icon } from '~/ui/icon';
import { Section } from '~/ui/page';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { DeskPage } from './page.server';

/** PA-4: the same things an officer would look up, each with a sign whether it is in order. */
export function RegisterSays({ page }: { page: DeskPage }) {
  const words = useTexts().authorizationDesk;
  return (
    <div className="stack">
      <Section title={words.one.facts}>
        <h3>{words.one.principalTitle}</h3>
        <Principal page={page} />
        <h3>{words.one.attorneyTitle}</h3>
        <Attorney page={page} />
        <h3>{words.one.datesTitle}</h3>
        <Dates page={page} />
        {page.kind === 'estate' && <Estate page={page} />}
        <h3>{words.facts.otherPowers}</h3>
        <OtherPowers page={page} />
      </Section>
    </div>
  );
}

type Said = { isGood: boolean; text: string } | null | false;

/** Never by colour or sign alone: the words say it, and who listens hears which of the two it is. */
function Checks({ said }: { said: Said[] }) {
  const words = useTexts().authorizationDesk.facts;
  return (
    <ul className="plain-list checks">
      {said.map(
        (one) =>
          one && (
            <li key={one.text}>
              <Icon name={one.isGood ? 'check' : 'alert'} />
              <span>
                <VisuallyHidden>{`${one.isGood ? words.good : words.look}: `}</VisuallyHidden>
                {one.text}
              </span>
            </li>
          ),
      )}
    </ul>
  );
}

function Principal({ page }: { page: DeskPage }) {
  const words = useTexts().authorizationDesk.facts;
  const formats = useFormats();
  const { principal, given } = page.facts;
  if (!principal) return <Checks said={[{ isGood: false, text: words.unmatched }]} />;
  const { name, isSameName, deceasedOn, identified, hasAccount } = principal;
  const isEstate = page.kind === 'estate';
  return (
    <Checks
      said={[
        isSameName !== null && { isGood: isSameName, text: isSameName ? words.sameName : words.otherName(name) },
        isSameName === null && { isGood: true, text: name },
        leaseIn(page, words, formats),
        deceasedOn !== null && { isGood: isEstate, text: words.died(formats.date(deceasedOn)) },
        isEstate && deceasedOn === null && { isGood: false, text: words.aliveEstate },
        given && { isGood: true, text: words.given(formats.dateTime(given.at)) },
        !isEstate && identified && { isGood: true, text: identifiedIn(words, formats.date(identified.at), identified) },
        !isEstate && !hasAccount && { isGood: false, text: words.notIdentified },
      ]}
    />
  );
}

type Words = ReturnType<typeof useTexts>['authorizationDesk']['facts'];
type Formats = ReturnType<typeof useFormats>;

function identifiedIn(words: Words, day: string, { method }: { method: 'strong' | 'office' }): string {
  return method === 'strong' ? words.identified(day) : words.identifiedOffice(day);
}

function leaseIn({ facts, today }: DeskPage, words: Words, formats: Formats): Said {
  const lease = facts.principal?.lease;
  if (!lease) return { isGood: false, text: words.notParty };
  const { address, startsOn, endsOn, isRemoved } = lease;
  if (isRemoved || (endsOn !== null && endsOn < today)) {
    return { isGood: false, text: words.wasParty(address, endsOn ? formats.date(endsOn) : '–') };
  }
  if (startsOn > today) return { isGood: false, text: words.futureParty(address, formats.date(startsOn)) };
  return { isGood: true, text: words.party(address) };
}

function Attorney({ page }: { page: DeskPage }) {
  const words = useTexts().authorizationDesk.facts;
  const formats = useFormats();
  const { attorney, accepted } = page.facts;
  if (!attorney) return <Checks said={[{ isGood: false, text: words.attorneyNone }]} />;
  const { name, isSameName, identified, livesThere } = attorney;
  const lives = livesThere !== null && page.kind === 'transfer';
  return (
    <Checks
      said={[
        {
          isGood: isSameName,
          text: `${words.attorneyAccount(name)}. ${isSameName ? words.attorneySame : words.attorneyOther}`,
        },
        identified && { isGood: true, text: identifiedIn(words, formats.date(identified.at), identified) },
        accepted && { isGood: true, text: words.accepted(formats.dateTime(accepted.at)) },
        lives && { isGood: livesThere, text: livesThere ? words.lives : words.livesNot },
      ]}
    />
  );
}

function Dates({ page }: { page: DeskPage }) {
  const words = useTexts().authorizationDesk.facts;
  const formats = useFormats();
  const { validFrom, validUntil, today, facts } = page;
  const endsOn = facts.principal?.lease?.endsOn ?? null;
  return (
    <Checks
      said={[
        validFrom <= today
          ? { isGood: true, text: words.begun }
          : { isGood: true, text: words.begins(formats.date(validFrom)) },
        validUntil === null && { isGood: true, text: words.openEnded },
        validUntil !== null && validUntil < today && { isGood: false, text: words.past },
        facts.principal?.lease
          ? { isGood: endsOn === null, text: endsOn ? words.leaseEnds(formats.date(endsOn)) : words.leaseGoesOn }
          : null,
        endsOn !== null && (validUntil === null || validUntil > endsOn) && { isGood: false, text: words.endsLater },
      ]}
    />
  );
}

function Estate({ page }: { page: DeskPage }) {
  const words = useTexts().authorizationDesk;
  const roles = useTexts().extract.codes.role;
  const { others } = page.facts;
  return (
    <>
      <h3>{words.one.estateTitle}</h3>
      <Checks
        said={[
          page.estateParties.length > 0
            ? { isGood: true, text: `${words.facts.named}: ${page.estateParties.join(', ')}` }
            : { isGood: false, text: words.facts.noneNamed },
        ]}
      />
      {others && (
        <p>
          {`${words.facts.others}: `}
          {others.length > 0
            ? others.map(({ name, role }) => `${name} (${roles[role]})`).join(', ')
            : words.facts.nobodyElse}
        </p>
      )}
    </>
  );
}

function OtherPowers({ page }: { page: DeskPage }): ReactNode {
  const t = useTexts();
  const { otherPowers } = page.facts;
  if (otherPowers.length === 0) return <p>{t.authorizationDesk.facts.noOtherPowers}</p>;
  return (
    <ul className="plain-list">
      {otherPowers.map(({ id, kind, attorneyName }) => (
        <li key={id}>
          <a href={paths.adminAuthorization(id)}>{`${t.authorizations.kinds[kind]}, ${attorneyName}`}</a>
        </li>
      ))}
    </ul>
  );
}
