import { useFormats, useTexts } from '~/i18n/use-texts';
import { ActionBar } from '~/ui/action-bar';
import { telephoneHref } from '~/ui/call-box';
import { Button, ButtonLink } from '~/ui/form';
import type { MainStep } from './glance';
import { StepForm, type StepProps } from './order-steps';

/** The call and the next step within reach of the thumb; what needs a form is led to. */
export function Bar({ order, again }: StepProps) {
  const t = useTexts().work;
  const formats = useFormats();
  const { mainStep, reporter } = order;
  if (!mainStep && !reporter.phone) return null;
  return (
    <ActionBar>
      {reporter.phone && (
        <ButtonLink href={telephoneHref(reporter.phone)} variant={mainStep === 'contact' ? 'primary' : 'secondary'}>
          {`${t.order.call} ${formats.phone(reporter.phone)}`}
        </ButtonLink>
      )}
      {isButton(mainStep) && (
        <StepForm step={mainStep} again={again}>
          <Button name="intent" value={mainStep} variant="primary">
            {t.step[mainStep]}
          </Button>
        </StepForm>
      )}
      {mainStep === 'contact' && <ButtonLink href="#next">{t.step.contactShort}</ButtonLink>}
      {mainStep === 'agree-visit' && (
        <ButtonLink href="#next" variant="primary">
          {t.step.agreeVisitTitle}
        </ButtonLink>
      )}
      {mainStep === 'done' && (
        <ButtonLink href="#next" variant="primary">
          {t.step.doneShort}
        </ButtonLink>
      )}
    </ActionBar>
  );
}

function isButton(step: MainStep | null): step is 'claim' | 'start' | 'resume' {
  return step === 'claim' || step === 'start' || step === 'resume';
}
