import { ownerAndCookie } from '~/features/files/owner.server';
import { photosOfForm } from '~/features/files/photos.server';
import type { FormFields } from '~/http/body.server';
import { parseForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOther } from '~/http/redirects.server';
import type { ReceivedPhotos } from '~/http/upload.server';
import type { Visit } from '~/http/visit.server';
import { isId, newId } from '~/lib/ids';
import { paths } from '~/paths';
import { reportPublicly } from './commands.server';
import { publicReportForm } from './form';
import { refusedErrors, reportAgain } from './receive.server';

type Received = { fields: FormFields; photos: ReceivedPhotos; network: string };

/** The public form sent: a report, or the form again with everything in it. */
export async function receivePublicReport(visit: Visit, { fields, photos, network }: Received) {
  const { house, t, now, landlord, locale, requestId } = visit;
  const { owner, cookies } = ownerAndCookie(visit);
  const key = fields.get('draft') ?? '';
  const draftId = isId(key) ? key : newId();
  const held = await photosOfForm(house, { fields, photos, draftId, owner, t, now });
  const parsed = parseForm(publicReportForm(landlord.settings.country), { fields, t });
  const errors = {
    ...(parsed.ok ? {} : parsed.form.errors),
    ...refusedErrors(fields, t),
    ...(held.error && { photos: held.error }),
  };
  if (!parsed.ok || Object.keys(errors).length > 0) {
    return reportAgain(visit, { fields, errors, draft: draftId, kept: held.ids, isWhole: true, cookies });
  }
  await countTry(house, 'publicFaultOfNetwork', network);
  const sent = await reportPublicly(house, {
    ...{ landlord, locale, now, requestId, owner, draftId },
    report: parsed.value,
    photoIds: held.ids,
  });
  return seeOther(paths.reportFaultSent(sent.id), cookies);
}
