import { useFormats, useTexts } from '~/i18n/use-texts';
import { telephoneHref } from '~/ui/call-box';
import { Button, HiddenField, PostForm } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Tag } from '~/ui/tag';
import { numberOf } from '../rules';
import type { CasePage } from './case-page.server';

/** Enough without ground to be seen, too few to be judged by. */
const MANY = 3;

/** Who has reported, what they are owed, and how often they report: facts for people to judge by. */
export function Reporters({ page }: { page: CasePage }) {
  const words = useTexts().disturbanceDesk;
  return (
    <>
      <Notice tone="warning">{words.case.secret}</Notice>
      <ul className="cards">
        {page.reports.map((report) => (
          <li className="card" key={report.id}>
            <Reporter report={report} now={page.now} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Reporter({ report, now }: { report: CasePage['reports'][number]; now: Date }) {
  const words = useTexts().disturbanceDesk;
  const formats = useFormats();
  const { pattern, updateDueAt, phone, groundless } = report;
  const isLate = updateDueAt !== null && updateDueAt < now;
  return (
    <>
      <h3 className="card__title">{words.case.reporter(report.name, report.address)}</h3>
      <p className="card__meta">
        {numberOf.report(report.number)}
        {phone && (
          <>
            {', '}
            <a href={telephoneHref(phone)}>{formats.phone(phone)}</a>
          </>
        )}
      </p>
      <p className="card__meta">{words.case.pattern(pattern.reports, pattern.groundless, pattern.homes)}</p>
      {pattern.groundless >= MANY && <p>{words.case.patternNotice}</p>}
      <div className="card__tags">
        {updateDueAt && (
          <Tag tone={isLate ? 'late' : 'neutral'}>
            {(isLate ? words.owedLate : words.owedBy)(formats.date(updateDueAt))}
          </Tag>
        )}
        {groundless && <Tag tone="neutral">{words.case.groundless}</Tag>}
      </div>
      <PostForm>
        <HiddenField name="report" value={report.id} />
        <HiddenField name="groundless" value={groundless ? 'no' : 'yes'} />
        <Button variant="quiet" name="intent" value="ground">
          {groundless ? words.case.markGrounded : words.case.markGroundless}
        </Button>
      </PostForm>
    </>
  );
}
