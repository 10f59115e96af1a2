import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { malformed } from '~/http/errors.server';
import type { FormState } from '~/http/form.server';
import { requireDuty } from '~/http/guards.server';
import { keepFormOfEndedSession, keptFormOf } from '~/http/kept-form.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { readFormWithPhotos } from '~/http/upload.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { PhotoGrid } from '~/ui/photo-grid';
import { titled } from '~/ui/titled';
import { carryOut, type Intent, isIntent } from './intents.server';
import { Bar } from './order-bar';
import { Facts, Linked, State } from './order-facts';
import { History } from './order-history';
import { OtherSteps } from './order-others';
import { type OrderPage, readOrder } from './order-page.server';
import { type Again, MainStep } from './order-steps';
import { recordReading } from './reading.server';

export const meta = titled<OrderPage>((t, order) => t.work.order.eyebrow(order?.fault.number ?? ''));

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'property-service', 'property-supervisor');
  const order = await readOrder(visit, args.params.id ?? '');
  await recordReading(visit, order.fault);
  const kept = await keptFormOf(visit);
  const again: Again | null = kept && { form: kept.form, intent: kept.form.values.intent?.[0] ?? '' };
  return data({ ...order, kept: again }, { headers: kept?.headers });
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  if (!visit.endedSession) requireDuty(visit, 'property-service', 'property-supervisor');
  const { fields, photos } = await readFormWithPhotos(args.request, visit.house.files);
  await keepFormOfEndedSession(visit, { fields });
  requireDuty(visit, 'property-service', 'property-supervisor');
  const intent = fields.get('intent');
  if (!isIntent(intent)) malformed();
  const carried = await carryOut(visit, args.params.id ?? '', { intent, fields, photos });
  if (!carried.ok) return again({ intent, form: carried.form });
  return seeOtherWithFlash(visit.house, { location: carried.location, flash: `work.flash.${intent}` });
}

function again(back: { intent: Intent; form: FormState }) {
  return data({ again: back }, { status: 400 });
}

export default function Order() {
  const t = useTexts().work.order;
  const order = useLoaderData<typeof loader>();
  const sent: Again | undefined = useActionData<typeof action>()?.again;
  const back = sent ?? order.kept ?? null;
  const { fault } = order;
  return (
    <Page
      title={fault.title}
      eyebrow={t.eyebrow(fault.number)}
      lead={<Where order={order} />}
      backHref={paths.work()}
      backLabel={t.back}
    >
      <Refusal order={order} back={back} />
      <State order={order} />
      <div className="order-page">
        <div className="order-page__what stack">
          <p className="as-written">{fault.description}</p>
          <PhotoGrid photos={order.history.flatMap(({ photos }) => photos)} />
        </div>
        <div className="order-page__facts">
          <Facts order={order} />
          <Linked order={order} />
        </div>
        <Bar order={order} again={back} />
        <div className="order-page__rest">
          <MainStep order={order} again={back} />
          <Section title={t.history}>
            <History order={order} />
          </Section>
          <OtherSteps order={order} again={back} />
        </div>
      </div>
    </Page>
  );
}

/** What is wrong as a whole; and what stands at a field of a form that is not there any more. */
function Refusal({ order, back }: { order: OrderPage; back: Again | null }) {
  if (!back) return null;
  const { form, ...ofFields } = back.form.errors;
  const isGone = !(order.steps as string[]).includes(back.intent);
  const sentence = form ?? (isGone ? Object.values(ofFields)[0] : undefined);
  return sentence ? (
    <Notice tone="alert" role="alert">
      {sentence}
    </Notice>
  ) : null;
}

/** The address leads to the map of the phone: no map service is asked from here. */
function Where({ order: { fault, location } }: { order: OrderPage }) {
  const t = useTexts().work.order;
  if (!location) return <>{fault.address}</>;
  const place = `${location.latitude},${location.longitude}`;
  return (
    <>
      {fault.address} <a href={`geo:${place}?q=${place}(${encodeURIComponent(fault.address)})`}>{t.map}</a>
    </>
  );
}
