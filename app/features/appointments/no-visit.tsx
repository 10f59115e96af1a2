import { useServiceHours } from '~/features/home/service-box';
import type { CustomerService } from '~/features/tenancy/right-now';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { telephoneHref } from '~/ui/call-box';
import { Prose } from '~/ui/page';

export type NoVisit = {
  isSignedIn: boolean;
  keys: { place: string; hoursLink: string };
  attorneyEmail: string;
  service: CustomerService;
};

/** AP-4: what can be done in the portal, by e-mail or by phone, each with the way straight there. */
export function WithoutVisit({ noVisit }: { noVisit: NoVisit }) {
  const words = useTexts().appointments.noVisit;
  const formats = useFormats();
  const phone = formats.phone(noVisit.service.phone);
  const hours = useServiceHours(noVisit.service);
  return (
    <Prose>
      <ul>
        {!noVisit.isSignedIn && (
          <>
            <li>
              <a href={paths.register()}>{words.register}</a>
            </li>
            <li>
              <a href={paths.login()}>{words.signIn}</a>
            </li>
          </>
        )}
        <li>
          <a href={noVisit.isSignedIn ? paths.newFault() : paths.reportFault()}>{words.fault}</a>
        </li>
        <li>
          {words.keys(noVisit.keys.place)}, <a href={noVisit.keys.hoursLink}>{words.keysHours}</a>
        </li>
        <li>
          {words.attorney} <a href={`mailto:${noVisit.attorneyEmail}`}>{noVisit.attorneyEmail}</a>
        </li>
        <li>
          <a href={telephoneHref(phone)}>{words.call(phone)}</a>. {hours}.
        </li>
      </ul>
    </Prose>
  );
}
