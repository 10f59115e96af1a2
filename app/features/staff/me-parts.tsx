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

type Form = { values: FormValues; errors: FormErrors } | undefined;
type MyFactorProps = {
  me: Pick<MyPage, 'hasSecondFactor' | 'isRequired' | 'codesLeft'>;
  offer: Offer | null;
  formOf: (intent: string) => Form;
};

export function MyFactor({ me, offer, formOf }: MyFactorProps) {
  const t = useTexts().staff;
  const words = t.me;
  if (!me.hasSecondFactor) {
    return (
      <>
        <p>{words.factorOff}</p>
        {offer && (
          <PostForm {...formOf('second-factor-on')} idPrefix="on-" action={paths.me()}>
            <NewFactor offer={offer} />
            <CurrentPassword />
            <SubmitButton variant="secondary" name="intent" value="second-factor-on">
              {words.turnOn}
            </SubmitButton>
          </PostForm>
        )}
      </>
    );
  }
  return (
    <>
      <p>
        {words.factorOn} {me.isRequired && words.factorRequired} {words.codesLeft(me.codesLeft)}.
      </p>
      <Disclosure summary={words.newCodesTitle} open={Boolean(formOf('recovery-codes'))}>
        <PostForm {...formOf('recovery-codes')} idPrefix="codes-" action={paths.me()}>
          <p>{words.newCodesText}</p>
          <FactorCode label={t.factor.codeOrRecovery} />
          <SubmitButton variant="secondary" name="intent" value="recovery-codes">
            {words.newCodes}
          </SubmitButton>
        </PostForm>
      </Disclosure>
      {!me.isRequired && (
        <Disclosure summary={words.turnOffTitle} open={Boolean(formOf('second-factor-off'))}>
          <PostForm {...formOf('second-factor-off')} idPrefix="off-" action={paths.me()}>
            <CurrentPassword />
            <FactorCode label={t.factor.codeOrRecovery} />
            <SubmitButton variant="danger" name="intent" value="second-factor-off">
              {words.turnOff}
            </SubmitButton>
          </PostForm>
        </Disclosure>
      )}
    </>
  );
}

function CurrentPassword() {
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
