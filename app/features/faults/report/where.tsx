import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { wayForm } from './form';
import { hasProblems, unknownIn, wayOf } from './rules';
import { draftOfStep, saveStep } from './step.server';
import { WayFields } from './way-fields';

export const meta = titled((t) => t.faults.report.where.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { id, answers } = await draftOfStep(visit);
  return { draft: id, values: { place: answers.place ?? 'home', room: answers.room } };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const draft = await draftOfStep(visit);
  const { fields } = await readForm(args.request);
  const parsed = parseForm(wayForm, { fields, t: visit.t });
  if (!parsed.ok) return formAgain(parsed.form);
  const way = wayOf(parsed.value);
  const unknown = unknownIn(way);
  if (unknown) return formAgain(rejectedForm({ fields, t: visit.t, errors: { room: 'faults.missing.room' } }));
  await saveStep(visit, draft, {
    place: way.place,
    room: way.room ?? '',
    item: '',
    problem: way.problem ?? '',
    tried: '',
  });
  return seeOther(paths.newFaultStep(hasProblems(way) ? 'what' : 'details', draft.id));
}

export default function Where() {
  const { draft, values } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const words = useTexts().faults.report;
  return (
    <Page title={words.where.title} eyebrow={words.title} backHref={paths.newFault()}>
      <PostForm values={form?.values ?? values} errors={form?.errors} action={paths.newFaultStep('where', draft)}>
        <HiddenField name="draft" value={draft} />
        <WayFields depth="rooms" />
        <SubmitButton>{words.continue}</SubmitButton>
      </PostForm>
    </Page>
  );
}
