import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { type FormErrors, HiddenField, PostForm } from '~/ui/form';
import { Island } from '~/ui/island';
import { PasskeyButton } from '~/ui/islands/passkey-button';

type Props = { returnTo: string; errors: FormErrors | undefined };

/** Beside the code, for who has a passkey and a browser that knows how. */
export function PasskeySignIn({ returnTo, errors }: Props) {
  const { passkeys } = useTexts().staff;
  const { needsScript, unsupported, failed, busy } = passkeys;
  const props = {
    does: 'sign-in' as const,
    askAt: paths.passkeyChallenge(),
    label: passkeys.use,
    texts: { needsScript, unsupported, failed, busy },
  };
  return (
    <PostForm errors={errors} idPrefix="passkey-" action="/login/second-factor">
      <HiddenField name="returnTo" value={returnTo} />
      <Island name="passkey-button" props={props}>
        <PasskeyButton {...props} />
      </Island>
    </PostForm>
  );
}
