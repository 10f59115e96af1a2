import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { CallAboutDisturbanceBox } from '../call-box';
import type { CallAboutDisturbance } from '../right-now';
import { numberOf } from '../rules';

type BeforeReportingProps = {
  call: CallAboutDisturbance;
  emergency: string;
  open: readonly { id: string; number: number; kind: 'noise' | string }[];
};

/** DI-3: what is going on now is phoned in; danger is the police's; what is reported already is added to. */
export function BeforeReporting({ call, emergency, open }: BeforeReportingProps) {
  const words = useTexts().disturbances;
  const kinds: Record<string, string> = words.kinds;
  return (
    <>
      <CallAboutDisturbanceBox call={call} />
      <p>
        <strong>{words.help.dangerTitle}</strong> {words.help.dangerText(emergency)}{' '}
        <a href={paths.helpViolence()}>{words.help.violenceLink}</a>
      </p>
      <p>
        <a href={paths.helpDisturbance()}>{words.list.help}</a>
      </p>
      {open.length > 0 && (
        <Notice title={words.report.openTitle}>
          <p>{words.report.openText}</p>
          <ul>
            {open.map(({ id, number, kind }) => (
              <li key={id}>
                <a href={`${paths.myDisturbance(id)}#entry`}>
                  {kinds[kind]}, {numberOf.report(number)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
