import QRCode from 'qrcode';
import type { Landlord } from '~/features/tenancy/landlords.server';
import { notFound } from '~/http/errors.server';
import type { Visit } from '~/http/visit.server';
import { textsFor } from '~/i18n';
import { formatsFor } from '~/i18n/formats';
import { startOfDay } from '~/lib/time';
import { paths } from '~/paths';
import { keptPdf } from '~/pdf/kept.server';
import { makePdf } from '~/pdf/make-pdf.server';
import { logoPicture, pictureFrom } from '~/pdf/picture.server';
import { municipalityOf } from './contacts';
import { signPaper } from './sign-paper';

/** For everybody to print: made once a day for each municipality and size. */
export async function signFor({ landlord, url, today }: Visit): Promise<Buffer> {
  const { settings, origin } = landlord;
  const asked = url.searchParams.get('municipality');
  const municipality = municipalityOf(settings.violence, asked);
  if (!municipality && (asked || settings.violence.municipalities.length > 0)) notFound();
  const size = url.searchParams.get('size') === 'A3' ? 'A3' : 'A4';
  const sign = { settings, municipality, size, today, address: `${origin}${paths.helpViolence()}` } as const;
  return keptPdf({ paper: 'sign', ...sign }, () => makeSign(sign));
}

type Sign = {
  settings: Landlord['settings'];
  municipality: ReturnType<typeof municipalityOf>;
  size: 'A4' | 'A3';
  today: string;
  address: string;
};

async function makeSign({ settings, municipality, size, today, address }: Sign): Promise<Buffer> {
  const { defaultLocale: locale, timeZone } = settings;
  const logos = await Promise.all((municipality?.contacts ?? []).map(({ logo }) => logoPicture(logo)));
  const code = await pictureFrom(await QRCode.toBuffer(address, { margin: 0, width: 400 }));
  const date = formatsFor(locale, timeZone).date(today);
  const { title } = textsFor(locale).violence.sign;
  const now = startOfDay(today, timeZone);
  return makePdf(
    { title, locale, size, layout: 'poster', landlord: settings, now },
    signPaper({ settings, municipality, logos, address, code, date }),
  );
}
