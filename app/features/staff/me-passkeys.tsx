import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Disclosure } from '~/ui/disclosure';
import { HiddenField, PostForm, SubmitButton, TextField } from '~/ui/form';
import { Island } from '~/ui/island';
import { PasskeyButton } from '~/ui/islands/passkey-button';
import { SummaryList } from '~/ui/summary-list';
import type { MyPage } from './me-page.server';
import { CurrentPassword, type Form } from './me-parts';

type Props = { passkeys: MyPage['passkeys']; formOf: (intent: string) => Form };

export function MyPasskeys({ passkeys, formOf }: Props) {
  const words = useTexts().staff.passkeys;
  const removal = formOf('remove-passkey');
  return (
    <>
      <p>{passkeys.length > 0 ? words.lead : words.none}</p>
      {passkeys.length > 0 && (
        <SummaryList
          rows={passkeys.map(({ name, addedAt, lastUsedAt }) => ({
            label: <strong>{name}</strong>,
            value: `${words.addedAt(addedAt)} ${lastUsedAt ? words.usedAt(lastUsedAt) : words.neverUsed}`,
          }))}
        />
      )}
      <NewPasskey form={formOf('add-passkey')} />
      {passkeys.map(({ id, name }) => (
        <Removal key={id} id={id} name={name} form={removal?.values.passkeyId?.[0] === id ? removal : undefined} />
      ))}
    </>
  );
}

function Removal({ id, name, form }: { id: string; name: string; form: Form }) {
  const words = useTexts().staff.passkeys;
  return (
    <Disclosure summary={words.removeNamed(name)} open={Boolean(form)}>
      <PostForm {...form} idPrefix={`remove-${id}-`} action={paths.me()}>
        <HiddenField name="passkeyId" value={id} />
        <CurrentPassword />
        <SubmitButton variant="danger" name="intent" value="remove-passkey">
          {words.remove}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}

function NewPasskey({ form }: { form: Form }) {
  const words = useTexts().staff.passkeys;
  const { needsScript, unsupported, failed, busy } = words;
  const props = {
    does: 'add' as const,
    askAt: paths.passkeyChallenge(),
    label: words.add,
    intent: 'add-passkey',
    texts: { needsScript, unsupported, failed, busy },
  };
  return (
    <Disclosure summary={words.addTitle} open={Boolean(form)}>
      <PostForm {...form} idPrefix="passkey-" action={paths.me()}>
        <TextField name="passkeyName" label={words.name} hint={words.nameHint} autoComplete="off" />
        <CurrentPassword />
        <Island name="passkey-button" props={props}>
          <PasskeyButton {...props} />
        </Island>
      </PostForm>
    </Disclosure>
  );
}
