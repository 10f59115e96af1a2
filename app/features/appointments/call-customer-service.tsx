import { ServiceBox } from '~/features/home/service-box';
import type { CustomerService } from '~/features/tenancy/right-now';
import { useTexts } from '~/i18n/use-texts';

/** Customer service by phone, with whether it answers at this minute (CS-7). */
export function CallCustomerService({ service }: { service: CustomerService }) {
  const { price } = useTexts().common.callNow;
  return (
    <>
      <ServiceBox service={service} />
      <p>{price}</p>
    </>
  );
}
