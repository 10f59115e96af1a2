import type { PortalTexts } from '~/i18n';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { Tag, type TagTone } from '~/ui/tag';
import type { RequestLine } from './queries.server';
import { numberOf } from './rules';

/** A request at a glance, and whose turn it is. */
export function RequestCard({ line, level }: { line: RequestLine; level: 2 | 3 }) {
  const { requests } = useTexts();
  const formats = useFormats();
  const words = requests.list;
  const { tone, label } = stateOf(line, requests.states);
  return (
    <CaseCard
      href={paths.myRequest(line.id)}
      title={requests.acts[line.act].name}
      meta={dotted(
        line.open ? words.filed(formats.date(line.filedAt)) : words.closed(formats.date(line.updatedAt)),
        line.lastDay && words.lastDay(formats.date(line.lastDay)),
        !line.isOwn && words.by(line.principalName),
        numberOf(line.number),
      )}
      tag={<Tag tone={tone}>{label}</Tag>}
      level={level}
    />
  );
}

type State = Pick<RequestLine, 'status' | 'turn' | 'isYours'>;

function stateOf({ status, turn, isYours }: State, words: PortalTexts['requests']['states']) {
  const state = (tone: TagTone, label: string) => ({ tone, label });
  if (isYours) return state('yours', turn === 'others' ? words.consent : words.yours);
  if (turn === 'others') return state('waiting', words.others);
  const tones: Record<RequestLine['status'], TagTone> = {
    received: 'info',
    asked: 'waiting',
    accepted: 'info',
    done: 'done',
    rejected: 'neutral',
    cancelled: 'neutral',
    lapsed: 'neutral',
  };
  return state(tones[status], words[status]);
}
