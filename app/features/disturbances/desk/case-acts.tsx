import { useTexts } from '~/i18n/use-texts';
import { Button, DateField, HiddenField, PostForm, Radios, Select, TextArea, TextField, YesNo } from '~/ui/form';
import { HARM, numberOf, OFTEN, OUTCOMES } from '../rules';
import { ActForm } from './act-form';
import type { CasePage } from './case-page.server';
import type { CaseAgain } from './intents.server';
import { OtherSideForms } from './other-side-forms';

type CaseActsProps = { page: CasePage; again: CaseAgain | undefined };

/** Everything the desk can do with a case, in the order it is mostly done. */
export function CaseActs({ page, again }: CaseActsProps) {
  const words = useTexts().disturbanceDesk.acts;
  const seen = page.timeLine[0]?.at.toISOString() ?? page.now.toISOString();
  const act = { seen, again };
  if (!page.matter.open) {
    return (
      <>
        <ActForm {...act} intent="reopen" title={words.reopen.title} send={words.reopen.send}>
          <TextArea name="text" label={words.reopen.text} rows={2} />
        </ActForm>
        <NoteForm {...act} />
      </>
    );
  }
  return (
    <>
      {page.matter.hearBy && (
        <PostForm>
          <HiddenField name="seen" value={seen} />
          <Button variant="primary" name="intent" value="read">
            {words.read}
          </Button>
        </PostForm>
      )}
      <div className="disclosures">
        <AssessForm {...act} page={page} />
        <StepForm {...act} page={page} />
        <TellForm {...act} page={page} />
        <SourceForms {...act} page={page} />
        <OtherSideForms {...act} page={page} />
        <NoteForm {...act} />
        <ActForm {...act} intent="assign" title={words.assign.title} send={words.assign.send}>
          <Select name="owner" label={words.assign.owner} options={page.members} defaultValue={page.matter.ownerId} />
        </ActForm>
        <CloseForm {...act} />
      </div>
    </>
  );
}

export type Act = { seen: string; again: CaseAgain | undefined };

function AssessForm({ page, ...act }: Act & { page: CasePage }) {
  const words = useTexts().disturbanceDesk.acts.assess;
  const { risk } = page.matter;
  return (
    <ActForm {...act} intent="assess" title={words.title} send={words.send}>
      <Radios
        name="harm"
        label={words.harm}
        options={HARM.map((value) => ({ value, label: words.harms[value] }))}
        defaultValue={risk?.harm}
      />
      <Radios
        name="often"
        label={words.often}
        options={OFTEN.map((value) => ({ value, label: words.oftens[value] }))}
        defaultValue={risk?.often}
      />
      <YesNo name="vulnerable" label={words.vulnerable} defaultValue={risk?.vulnerable === 'yes' ? 'yes' : 'no'} />
    </ActForm>
  );
}

function StepForm({ page, ...act }: Act & { page: CasePage }) {
  const words = useTexts().disturbanceDesk.acts.step;
  return (
    <ActForm {...act} intent="step" title={words.title} send={words.send}>
      <TextField name="nextStep" label={words.text} defaultValue={page.matter.nextStep} />
      <DateField name="nextStepOn" label={words.on} min={page.today} defaultValue={page.matter.nextStepOn} optional />
    </ActForm>
  );
}

function TellForm({ page, ...act }: Act & { page: CasePage }) {
  const words = useTexts().disturbanceDesk.acts.update;
  const options = page.reports.map(({ id, number, name }) => ({
    value: id,
    label: `${numberOf.report(number)}, ${name}`,
  }));
  return (
    <ActForm {...act} intent="update" title={words.title} send={words.send}>
      <TextArea name="text" label={words.text} hint={words.hint} />
      {options.length > 1 && (
        <Select name="report" label={words.to} options={options} emptyLabel={words.all} optional />
      )}
    </ActForm>
  );
}

function SourceForms({ page, ...act }: Act & { page: CasePage }) {
  const t = useTexts();
  const words = t.disturbanceDesk.acts;
  const { homeId, place } = page.matter;
  const hint = page.suggested.length > 0 ? `${words.source.suggested} ${page.suggested.join(', ')}` : words.source.hint;
  const options = [...page.sameHomeCases.filter(({ open }) => open), ...page.sameBuilding].map((one) => ({
    value: one.id,
    label: `${numberOf.case(one.number)}, ${one.place}, ${t.disturbances.kinds[one.kind]}`,
  }));
  return (
    <>
      <ActForm {...act} intent="source" title={words.source.title} send={words.source.send}>
        <TextField name="address" label={words.source.address} hint={hint} defaultValue={homeId ? place : ''} />
      </ActForm>
      {options.length > 0 && (
        <ActForm {...act} intent="join" title={words.join.title} send={words.join.send}>
          <Select name="case" label={words.join.case} options={options} emptyLabel="" />
        </ActForm>
      )}
    </>
  );
}

function NoteForm(act: Act) {
  const words = useTexts().disturbanceDesk.acts.note;
  return (
    <ActForm {...act} intent="note" title={words.title} send={words.send}>
      <TextArea name="text" label={words.text} hint={words.hint} rows={4} />
    </ActForm>
  );
}

function CloseForm(act: Act) {
  const words = useTexts().disturbanceDesk.acts.close;
  return (
    <ActForm {...act} intent="close" title={words.title} send={words.send} variant="danger">
      <Radios
        name="outcome"
        label={words.outcome}
        options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
      />
      <TextArea name="text" label={words.text} hint={words.hint} rows={4} optional />
    </ActForm>
  );
}
