import { useFormats, useLocale, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Cards, CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { Button, PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { guideTexts } from '../guide';
import { guideTitle } from '../title';
import { sharedTurn } from '../turn';
import type { SimilarFault } from './similar.server';

/** FR-14: join instead of reporting the same again. Nothing here tells whose report it is. */
export function SimilarFaults({ faults }: { faults: readonly SimilarFault[] }) {
  const t = useTexts();
  const locale = useLocale();
  const formats = useFormats();
  const words = t.faults.report.similar;
  if (faults.length === 0) return null;
  return (
    <Section title={words.title}>
      <p>{words.lead}</p>
      <Cards>
        {faults.map((fault) => {
          const title = guideTitle(fault, locale);
          const place = guideTexts[locale].places[fault.place].name;
          const meta = dotted(place, words.reported(formats.date(fault.reportedAt)));
          const turn = sharedTurn(t, fault);
          if (fault.isKnown) {
            return (
              <CaseCard
                key={fault.id}
                href={paths.myFault(fault.id)}
                title={title}
                meta={meta}
                tag={<Tag tone="info">{turn}</Tag>}
              />
            );
          }
          return (
            <article className="card" key={fault.id}>
              <h3 className="card__title">{title}</h3>
              <p className="card__meta">{meta}</p>
              <p className="card__meta">{turn}</p>
              <div className="card__tags">
                <PostForm action={paths.myFault(fault.id)}>
                  <Button name="intent" value="join">
                    {words.join}
                    <VisuallyHidden>: {title}</VisuallyHidden>
                  </Button>
                </PostForm>
              </div>
            </article>
          );
        })}
      </Cards>
    </Section>
  );
}
