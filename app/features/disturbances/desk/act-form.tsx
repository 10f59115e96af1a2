import type { ReactNode } from 'react';
import { Disclosure } from '~/ui/disclosure';
import { HiddenField, PostForm, SubmitButton } from '~/ui/form';
import type { DeskIntent } from './form';
import type { CaseAgain } from './intents.server';

type ActFormProps = {
  intent: DeskIntent;
  title: string;
  send: string;
  /** The newest of what stands on the page: who acts has read so far. */
  seen: string;
  again: CaseAgain | undefined;
  children?: ReactNode;
  variant?: 'primary' | 'danger';
};

/** One thing the desk can do, folded away until it is wanted; open when it came back with something to mend. */
export function ActForm({ intent, title, send, seen, again, children, variant = 'primary' }: ActFormProps) {
  const form = again?.intent === intent ? again.form : undefined;
  return (
    <Disclosure summary={title} open={form !== undefined} id={intent}>
      <PostForm {...form} idPrefix={`${intent}-`}>
        <HiddenField name="seen" value={seen} />
        {children}
        <SubmitButton variant={variant} name="intent" value={intent}>
          {send}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}
