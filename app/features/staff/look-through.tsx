import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';

type Props = {
  restored: { at: string; madeAt: string };
  may: { canManageStaff: boolean; canCheckPowers: boolean };
};

/** After a restore: what has been ended or revoked since the backup holds again, and only people know of it. */
export function LookThrough({ restored, may }: Props) {
  const words = useTexts().admin.restored;
  return (
    <Notice tone="warning" title={words.title}>
      <p>{words.text(restored)}</p>
      <ul>
        {may.canManageStaff && (
          <li>
            {words.staff} <a href={paths.adminStaff()}>{words.staffLink}</a>
          </li>
        )}
        {may.canCheckPowers && (
          <li>
            {words.powers} <a href={paths.adminAuthorizations()}>{words.powersLink}</a>
          </li>
        )}
      </ul>
    </Notice>
  );
}
