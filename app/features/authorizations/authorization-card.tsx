import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { Tag, type TagTone } from '~/ui/tag';
import type { OwnLine } from './own-page.server';
import { validityIn } from './words';

export function AuthorizationCard({ line }: { line: OwnLine }) {
  const words = useTexts().authorizations;
  const formats = useFormats();
  const { id, side, kind, principal, attorneyName } = line;
  const other = side === 'attorney' ? words.list.from(principal || words.list.unnamed) : words.list.to(attorneyName);
  return (
    <CaseCard
      href={paths.myAuthorization(id)}
      title={words.kinds[kind]}
      meta={dotted(other, validityIn(words, formats, line))}
      tag={<StateTag line={line} />}
    />
  );
}

type Stated = Pick<OwnLine, 'state' | 'why' | 'validFrom' | 'side'>;

export function StateTag({ line }: { line: Stated }) {
  const words = useTexts().authorizations;
  const formats = useFormats();
  const { state, why, validFrom } = line;
  if (state === 'approved' && why === 'not-yet')
    return <Tag tone="waiting">{words.notYet(formats.date(validFrom))}</Tag>;
  if (state === 'approved' && why !== null) return <Tag>{words.states.ended}</Tag>;
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>;
}

const tones: Record<OwnLine['state'], TagTone> = {
  draft: 'yours',
  invited: 'waiting',
  submitted: 'waiting',
  asked: 'yours',
  approved: 'done',
  rejected: 'neutral',
  revoked: 'neutral',
  ended: 'neutral',
};
