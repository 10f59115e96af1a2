import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Button, ButtonRow } from '~/ui/button';
import { Section } from '~/ui/page';
import type { Member } from './members.server';

type Props = { member: Pick<Member, 'id' | 'state'>; linkUntil: string | null; isSelf: boolean };

/** Links to sign in with, and the end of it. */
export function SignInOf({ member, linkUntil, isSelf }: Props) {
  const words = useTexts().staff.member;
  if (member.state === 'ended') {
    return (
      <Section title={words.takeBack}>
        <Doing id={member.id} intent="take-back" label={words.takeBack} text={words.takeBackText} />
      </Section>
    );
  }
  return (
    <>
      <Section title={words.signIn}>
        {member.state === 'invited' && (
          <p>
            {words.invitedText} {linkUntil ? words.linkUntil(linkUntil) : words.linkEnded}
          </p>
        )}
        <Doing id={member.id} intent="invite" label={words.newLink} text={words.newLinkText} />
        {!isSelf && <Doing id={member.id} intent="renew" label={words.renew} text={words.renewText} />}
      </Section>
      {!isSelf && (
        <Section title={words.end}>
          <Doing id={member.id} intent="end" label={words.end} text={words.endText} danger />
        </Section>
      )}
    </>
  );
}

type DoingProps = { id: string; intent: string; label: string; text: string; danger?: true };

function Doing({ id, intent, label, text, danger }: DoingProps) {
  return (
    <form className="stack" method="post" action={paths.staffMember(id)}>
      <p>{text}</p>
      <ButtonRow>
        <Button variant={danger ? 'danger' : 'secondary'} name="intent" value={intent}>
          {label}
        </Button>
      </ButtonRow>
    </form>
  );
}
