import type { ReactNode } from 'react';
import { useLocale, useTexts } from '~/i18n/use-texts';
import { CodeBox } from '~/ui/code-box';

type SlipProps = {
  code: string;
  landlord: string;
  address: string;
  email: string;
  validUntil: string;
  phone: string;
};

const CODE_STEP = 2;

/** The paper that the person takes home, in their own language: all that is printed of the page. */
export function Slip({ code, landlord, address, email, validUntil, phone }: SlipProps): ReactNode {
  const words = useTexts().office.slip;
  return (
    <section className="slip stack" lang={useLocale()}>
      <h2>{words.title}</h2>
      <p>{words.intro(landlord)}</p>
      <ol>
        {words.steps(address, email).map((step, at) => (
          <li key={step}>
            {step}
            {at === CODE_STEP && <CodeBox>{code}</CodeBox>}
          </li>
        ))}
      </ol>
      <p>{words.validUntil(validUntil)}</p>
      <p>{words.lost(phone)}</p>
    </section>
  );
}
