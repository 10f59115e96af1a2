import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Button, ButtonRow } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { type FormErrors, type FormValues, HiddenField, PostForm, SubmitButton, TextField } from '~/ui/form';
import { SummaryList } from '~/ui/summary-list';
import { Tag } from '~/ui/tag';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { FactorCode, NewFactor } from './factor-parts';
import type { MyPage } from './me-page.server';
import type { Offer } from './offer.server';

export type Form = { values: FormValues; errors: FormErrors } | undefined;
type MyFactorProps = {
  me: Pick<MyPage, 'hasAuthenticator' | 'hasSecondFactor' | 'isRequired' | 'codesLeft' | 'passkeys'>;
  offer: Offer | null;
  formOf: (intent: string) => Form;
};

/** The authenticator, and the recovery codes that stand in for it and for passkeys. */
export function MyFactor({ me, offer, formOf }: MyFactorProps) {
  const words = useTexts().staff.me;
  const mayTurnOff = !me.isRequired || me.passkeys.length > 0;
  return (
    <>
      <p>{me.hasAuthenticator ? words.factorOn : me.hasSecondFactor ? words.factorByPasskey : words.factorOff}</p>
      {me.hasSecondFactor && (
        <p>
          {me.isRequired && words.factorRequired} {words.codesLeft(me.codesLeft)}.
        </p>
      )}
      {!me.hasAuthenticator && offer && <TurnOn offer={offer} form={formOf('second-factor-on')} />}
      {me.hasSecondFactor && <NewCodes form={formOf('recovery-codes')} />}
      {me.hasAuthenticator && mayTurnOff && <TurnOff form={formOf('second-factor-off')} />}
    </>
  );
}

function TurnOn({ offer, form }: { offer: Offer; form: Form }) {
  const words = useTexts().staff.me;
  return (
    <Disclosure summary={words.turnOnTitle} open={Boolean(form)}>
      <PostForm {...form} idPrefix="on-" action={paths.me()}>
        <NewFactor offer={offer} />
        <CurrentPassword />
        <SubmitButton variant="secondary" name="intent" value="second-factor-on">
          {words.turnOn}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

function NewCodes({ form }: { form: Form }) {
  const t = useTexts().staff;
  return (
    <Disclosure summary={t.me.newCodesTitle} open={Boolean(form)}>
      <PostForm {...form} idPrefix="codes-" action={paths.me()}>
        <p>{t.me.newCodesText}</p>
        <FactorCode label={t.factor.codeOrRecovery} />
        <SubmitButton variant="secondary" name="intent" value="recovery-codes">
          {t.me.newCodes}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

function TurnOff({ form }: { form: Form }) {
  const t = useTexts().staff;
  return (
    <Disclosure summary={t.me.turnOffTitle} open={Boolean(form)}>
      <PostForm {...form} idPrefix="off-" action={paths.me()}>
        <CurrentPassword />
        <FactorCode label={t.factor.codeOrRecovery} />
        <SubmitButton variant="danger" name="intent" value="second-factor-off">
          {t.me.turnOff}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

export function CurrentPassword() {
  const words = useTexts().staff.me;
  return (
    <TextField type="password" name="currentPassword" label={words.currentPassword} autoComplete="current-password" />
  );
}

export function MySessions({ sessions }: { sessions: MyPage['sessions'] }) {
  const words = useTexts().staff.me;
  return (
    <>
      <SummaryList
        rows={sessions.map((session) => {
          const device = session.device || words.unknownDevice;
          return {
            label: <strong>{device}</strong>,
            value: words.signedInAt(session.signedInAt),
            action: session.isThis ? (
              <Tag tone="info">{words.thisSession}</Tag>
            ) : (
              <EndSession id={session.id} device={device} />
            ),
          };
        })}
      />
      {sessions.length > 1 && (
        <form method="post" action={paths.me()}>
          <ButtonRow>
            <Button name="intent" value="end-other-sessions">
              {words.endOthers}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function EndSession({ id, device }: { id: string; device: string }) {
  const words = useTexts().staff.me;
  return (
    <form method="post" action={paths.me()}>
      <HiddenField name="session" value={id} />
      <Button variant="quiet" name="intent" value="end-session">
        <span aria-hidden="true">{words.end}</span>
        <VisuallyHidden>{words.endNamed(device)}</VisuallyHidden>
      </Button>
    </form>
  );
}
