import type { LoaderFunctionArgs } from '@remix-run/node';
import { visitOf } from '~/http/visit.server';
import { appointmentCalendarFile } from './calendar-file.server';

/** The visit for a calendar, for those who gave no e-mail address. */
export async function loader(args: LoaderFunctionArgs) {
  const { content, contentType, filename } = await appointmentCalendarFile(
    await visitOf(args),
    args.params.token ?? '',
  );
  return new Response(Buffer.from(content, 'base64'), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${filename}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
