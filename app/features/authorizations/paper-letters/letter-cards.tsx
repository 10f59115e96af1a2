import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Cards, CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { Tag } from '~/ui/tag';
import type { LetterLine } from './read.server';

/** To whom, about what, and whether it is on its way: somebody may get several, so the link says which. */
export function LetterCards({ letters, level }: { letters: readonly LetterLine[]; level: 2 | 3 }) {
  const words = useTexts().authorizationLetters;
  const formats = useFormats();
  return (
    <Cards>
      {letters.map((letter) => (
        <CaseCard
          key={letter.id}
          href={paths.adminAuthorizationLetter(letter.id)}
          title={dotted(`${letter.givenName} ${letter.familyName}`, words.paper.what[letter.what].title, letter.number)}
          meta={letter.address}
          tag={
            letter.postedAt ? (
              <Tag tone="done">{words.posted(formats.date(letter.postedAt), letter.postedBy ?? words.somebody)}</Tag>
            ) : (
              <Tag tone="yours">{words.waits(formats.date(letter.writtenAt))}</Tag>
            )
          }
          level={level}
        />
      ))}
    </Cards>
  );
}
