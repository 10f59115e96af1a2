import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { rejectedForm } from '~/http/form.server';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { outcomeOf } from '../guide';
import { ProblemsOfRoom } from './problems-of-room';
import { hasProblems } from './rules';
import { draftOfStep, saveStep, wayOfAnswers } from './step.server';

export const meta = titled((t) => t.faults.report.what.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { id, answers } = await draftOfStep(visit);
  const { place, room } = wayOfAnswers(answers);
  if (!room || !hasProblems({ place, room, item: null, problem: null }))
    throw seeOther(paths.newFaultStep('where', id));
  return { draft: id, place, room, values: { problem: answers.problem } };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const draft = await draftOfStep(visit);
  const { fields } = await readForm(args.request);
  const problem = fields.get('problem') ?? '';
  const outcome = outcomeOf(wayOfAnswers({ ...draft.answers, item: '', problem }));
  if (!outcome) return formAgain(rejectedForm({ fields, t: visit.t, errors: { problem: 'faults.missing.problem' } }));
  await saveStep(visit, draft, { item: '', problem, tried: '' });
  return seeOther(paths.newFaultStep(outcome === 'report' ? 'details' : 'self-help', draft.id));
}

export default function What() {
  const { draft, place, room, values } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const words = useTexts().faults.report;
  return (
    <Page title={words.what.title} eyebrow={words.title} backHref={paths.newFaultStep('where', draft)}>
      <PostForm values={form?.values ?? values} errors={form?.errors} action={paths.newFaultStep('what', draft)}>
        <HiddenField name="draft" value={draft} />
        <ProblemsOfRoom place={place} room={room} />
        <SubmitButton>{words.continue}</SubmitButton>
      </PostForm>
    </Page>
  );
}
