import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { isAskedByDesk } from '../rules';
import type { DeskPage } from './page.server';

/** Whom the portal cannot ask for their consent, and what the officer does instead. */
export function AskedByDesk({ page: { consents } }: { page: DeskPage }) {
  const words = useTexts().requestDesk.one;
  const unasked = consents.filter(isAskedByDesk);
  if (unasked.length === 0) return null;
  return (
    <>
      <p>{words.unasked(unasked.length)}</p>
      <ul className="plain-list">
        {unasked.map(({ residentId, name }) => (
          <li key={residentId}>
            <a href={paths.adminResident(residentId)}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
