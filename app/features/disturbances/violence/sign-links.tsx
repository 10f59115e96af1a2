import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';

type SignLinksProps = { signs: readonly { code: string | null; name: string | null }[] };

const SIZES = ['A4', 'A3'] as const;

/** The sign of each municipality, to print in both sizes. */
export function SignLinks({ signs }: SignLinksProps) {
  const words = useTexts().violence.sign;
  return (
    <ul>
      {signs.flatMap(({ code, name }) =>
        SIZES.map((size) => (
          <li key={`${code} ${size}`}>
            <a href={paths.helpViolenceSign({ municipality: code, size })}>{words.link(name, size)}</a>
          </li>
        )),
      )}
    </ul>
  );
}
