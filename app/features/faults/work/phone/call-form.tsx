import type { FormState } from '~/http/form.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { dotted } from '~/ui/dotted';
import { HiddenField, PostForm, Radios, SubmitButton, TextArea, TextField, YesNo } from '~/ui/form';
import { Page } from '~/ui/page';
import { PHONED_PRIORITIES, SOMEBODY_ELSE } from './form';
import type { PhonePage } from './page.server';
import { WhatSelect } from './what-select';

type Call = NonNullable<PhonePage['call']>;

/** One page, in the order a call goes: who, what, how pressing, how to get in. */
export function CallForm({ call, form }: { call: Call; form: FormState | undefined }) {
  const t = useTexts().work.phone;
  const { home, people, groups } = call;
  const callers = people.map(({ id, name, role, hasAccount }) => ({
    value: id,
    label: name,
    hint: dotted(t.callerRole[role], hasAccount && t.hasAccount),
  }));
  return (
    <Page title={t.title} lead={home.address} backHref={paths.newWorkOrder()} backLabel={t.anotherHome}>
      <PostForm {...form} action={paths.newWorkOrderFor(home.id)}>
        <HiddenField name="home" value={home.id} />
        <HiddenField name="key" value={form?.values.key?.[0] ?? call.key} />
        {people.length > 0 && (
          <Radios
            name="resident"
            label={t.caller}
            options={[...callers, { value: SOMEBODY_ELSE, label: t.callerOther }]}
          />
        )}
        <TextField name="name" label={t.callerName} optional={people.length > 0} />
        <TextField type="tel" name="phone" label={t.phone} optional />
        <WhatSelect groups={groups} />
        <TextArea name="description" label={t.description} rows={4} />
        <Radios
          name="priority"
          label={t.priority}
          defaultValue="normal"
          options={PHONED_PRIORITIES.map((priority) => ({ value: priority, label: t.priorityHint[priority] }))}
        />
        <YesNo name="masterKey" label={t.masterKey} />
        <YesNo name="pets" label={t.pets} optional />
        <TextField name="reachable" label={t.reachable} optional />
        <SubmitButton>{t.submit}</SubmitButton>
      </PostForm>
    </Page>
  );
}
