import type { ReactNode } from 'react';
import { useTexts } from '~/i18n/use-texts';
import { Disclosure } from '~/ui/disclosure';
import { Button, DateTimeField, PostForm, Radios, SubmitButton, TextArea } from '~/ui/form';
import { HOWS, TASK_OUTCOMES, type TaskIntent } from './form';
import type { TaskAgain } from './task-intents.server';
import type { TaskPage } from './tasks.server';

type TaskActsProps = { page: TaskPage; again: TaskAgain | undefined };

export function TaskActs({ page, again }: TaskActsProps) {
  const words = useTexts().disturbanceDesk.violence;
  if (!page.task.open) return null;
  return (
    <>
      <PostForm>
        <Button name="intent" value="take">
          {words.take}
        </Button>
      </PostForm>
      <Act intent="act" words={words.act} again={again}>
        <Radios
          name="how"
          label={words.act.how}
          options={HOWS.map((value) => ({ value, label: words.act.hows[value] }))}
        />
        <TextArea name="note" label={words.act.note} rows={4} optional />
      </Act>
      <Act intent="visit" words={words.visit} again={again}>
        <DateTimeField name="at" label={words.visit.at} />
      </Act>
      <Act intent="note" words={words.note} again={again}>
        <TextArea name="text" label={words.note.text} rows={4} />
      </Act>
      <Act intent="close" words={words.close} again={again}>
        <Radios
          name="outcome"
          label={words.close.outcome}
          options={TASK_OUTCOMES.map((value) => ({ value, label: words.close.outcomes[value] }))}
        />
        <TextArea name="note" label={words.close.note} rows={3} optional />
      </Act>
    </>
  );
}

type ActProps = {
  intent: TaskIntent;
  words: { title: string; send: string };
  again: TaskAgain | undefined;
  children: ReactNode;
};

function Act({ intent, words, again, children }: ActProps) {
  const form = again?.intent === intent ? again.form : undefined;
  return (
    <Disclosure summary={words.title} open={form !== undefined || intent === 'act'} id={intent}>
      <PostForm {...form} idPrefix={`${intent}-`}>
        {children}
        <SubmitButton name="intent" value={intent}>
          {words.send}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}
