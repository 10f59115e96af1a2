import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useLocale, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { adviceOf, findLeaf, guideTexts, type Leaf, outcomeWhenNotHelped, problemTitle } from '../guide';
import { PhoneInstead } from './phone-instead';
import { isPhoned, type Way } from './rules';
import { draftOfStep, saveStep, wayOfAnswers } from './step.server';

export const meta = titled((t) => t.faults.report.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { id, answers } = await draftOfStep(visit);
  const way = wayOfAnswers(answers);
  const leaf = findLeaf(way);
  if (!leaf || leaf.outcome === 'report') throw seeOther(paths.newFaultStep('details', id));
  return { draft: id, way, isForPhone: isPhoned(way) && (leaf.outcome === 'phone' || answers.tried === 'yes') };
}

/** It did not help: on to the report, or to the telephone where going on trying would be dangerous. */
export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const draft = await draftOfStep(visit);
  await saveStep(visit, draft, { tried: 'yes' });
  return seeOther(paths.newFaultStep(isPhoned(wayOfAnswers(draft.answers)) ? 'self-help' : 'details', draft.id));
}

export default function SelfHelp() {
  const { draft, way, isForPhone } = useLoaderData<typeof loader>();
  const leaf = findLeaf(way) as Leaf;
  return isForPhone ? <ForPhone draft={draft} leaf={leaf} way={way} /> : <Advice draft={draft} leaf={leaf} />;
}

function Advice({ draft, leaf }: { draft: string; leaf: Leaf }) {
  const texts = guideTexts[useLocale()];
  const words = useTexts().faults.report;
  const { steps, stop } = adviceOf(texts, leaf);
  const goesOnToReport = outcomeWhenNotHelped(leaf) === 'report';
  return (
    <Page
      title={problemTitle(texts, leaf)}
      eyebrow={words.title}
      lead={words.selfHelp.lead}
      backHref={paths.newFaultStep('what', draft)}
    >
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {stop && (
        <Notice tone="warning" title={words.selfHelp.stop}>
          {stop}
        </Notice>
      )}
      <ButtonLink href={paths.my()}>{words.selfHelp.helped}</ButtonLink>
      <PostForm action={paths.newFaultStep('self-help', draft)}>
        <HiddenField name="draft" value={draft} />
        <SubmitButton>{goesOnToReport ? words.selfHelp.didNotHelpReport : words.selfHelp.didNotHelp}</SubmitButton>
      </PostForm>
    </Page>
  );
}

/** FR-3 */
function ForPhone({ draft, leaf, way }: { draft: string; leaf: Leaf; way: Way }) {
  const words = useTexts().faults.report;
  const title = problemTitle(guideTexts[useLocale()], leaf);
  return (
    <Page
      title={words.phone.title}
      eyebrow={title}
      lead={words.phone.lead}
      backHref={paths.newFaultStep('what', draft)}
    >
      <PhoneInstead choice={way} />
      <ButtonLink href={paths.newFaultStep('what', draft)}>{words.phone.chooseOther}</ButtonLink>
    </Page>
  );
}
