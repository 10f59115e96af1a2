import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';

type SignLinksProps = { signs: readonly { code: string | null; name: string | null }[] };

/** The sign of each municipality, to print in both sizes. */
export function SignLinks({ signs }: SignLinksProps) {
  const words = useTexts().violence.sign;
  return (
    <ul>
      {signs.map(({ code, name }) => (
        <li key={code}>
          {name && `${name}: `}
          <a href={paths.helpViolenceSign({ municipality: code, size: 'A4' })}>{words.size.A4}</a>,{' '}
          <a href={paths.helpViolenceSign({ municipality: code, size: 'A3' })}>{words.size.A3}</a>
        </li>
      ))}
    </ul>
  );
}
