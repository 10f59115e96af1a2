import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useFrame } from '~/features/home/use-frame';
import { readForm } from '~/http/body.server';
import { setCookie } from '~/http/cookies.server';
import { countTry } from '~/http/limits.server';
import { safeRedirect, seeOther } from '~/http/redirects.server';
import { type Visit, visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow, HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { beginTrip, TRIP_LASTS } from './trips.server';

export const meta = titled((t) => t.identity.identify.title);

/** ID-6: once per landlord. Whoever turned out to be somebody else is told so, signed out. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const { house, locale, url } = visit;
  const outcome = url.searchParams.get('outcome');
  if (outcome === 'other-person') return { isOther: true, outcome: null, providers: [], returnTo: '' };
  yetToIdentify(visit);
  const providers = house.broker.providers.map(({ id, label }) => ({ id, label: label[locale] }));
  const returnTo = safeRedirect(url.searchParams.get('returnTo'), '');
  return { isOther: false, outcome: isOutcome(outcome) ? outcome : null, providers, returnTo };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const { accountId } = yetToIdentify(visit);
  const { house, landlord, locale, now } = visit;
  await countTry(house, 'brokerOfNetwork', args.context.network);
  const { fields } = await readForm(args.request);
  const returnTo = safeRedirect(fields.get('returnTo'), '') || null;
  // Sent without pressing a named button: the first provider is as good as any.
  const providerId = fields.get('provider') ?? house.broker.providers[0]?.id ?? '';
  const trip = await beginTrip(house, { providerId, locale, landlord, accountId, returnTo, now });
  if (!trip) return seeOther(paths.identify({ outcome: 'unavailable', returnTo: returnTo ?? '' }));
  return seeOther(trip.url, [setCookie(house, 'trip', { value: trip.token, maxAgeSeconds: TRIP_LASTS / 1000 })]);
}

function yetToIdentify({ session, actor, url }: Visit) {
  if (session?.step === 'identify') return session;
  throw seeOther(actor.kind === 'resident' ? paths.my() : paths.login(url.pathname));
}

export default function Identify() {
  const t = useTexts();
  const { landlord } = useFrame();
  const { isOther, outcome, providers, returnTo } = useLoaderData<typeof loader>();
  const words = t.identity.identify;
  if (isOther) {
    return (
      <Page title={words.otherTitle} lead={words.otherText(landlord.name)}>
        <p>{words.otherNext}</p>
        <ButtonRow>
          <ButtonLink variant="primary" href={paths.login()}>
            {t.identity.signIn.title}
          </ButtonLink>
        </ButtonRow>
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead(landlord.name)}>
      {outcome && (
        <Notice
          tone={outcome === 'cancelled' ? 'info' : 'warning'}
          title={t.identity.register[`${outcome}Title`]}
          role="status"
        >
          {t.identity.register[`${outcome}Text`]}
        </Notice>
      )}
      <PostForm action={paths.identify()}>
        <HiddenField name="returnTo" value={returnTo} />
        <ButtonRow>
          {providers.map((provider) => (
            <SubmitButton key={provider.id} name="provider" value={provider.id}>
              {t.identity.register.identifyWith(provider.label)}
            </SubmitButton>
          ))}
        </ButtonRow>
      </PostForm>
      <Section title={words.withoutTitle}>
        <p>{words.withoutText}</p>
        <ButtonRow>
          <ButtonLink href={paths.newAppointment({ reason: 'identification' })}>{t.office.way.book}</ButtonLink>
        </ButtonRow>
      </Section>
      <form method="post" action={paths.logout()}>
        <ButtonRow>
          <SubmitButton variant="quiet">{words.later}</SubmitButton>
        </ButtonRow>
      </form>
    </Page>
  );
}

const outcomes = ['cancelled', 'expired', 'unavailable', 'refused'] as const;

function isOutcome(text: string | null): text is (typeof outcomes)[number] {
  return outcomes.includes(text as (typeof outcomes)[number]);
}
