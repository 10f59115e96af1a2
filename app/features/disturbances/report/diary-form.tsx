import type { FormState } from '~/http/form.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Disclosure } from '~/ui/disclosure';
import { HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { EntryFields } from './entry-fields';
import type { EntryAgain } from './receive.server';
import type { SmokeFree } from './smoke-free';

type DiaryFormProps = {
  report: { id: string; kind: string };
  draft: string;
  keptForm: FormState | null;
  keptPhotos: readonly string[];
  latest: string;
  smokeFree: SmokeFree;
  again: EntryAgain | undefined;
};

/** Another time it happened, in the same fields; what it is stands there already. */
export function DiaryForm({ report, draft, keptForm, keptPhotos, latest, smokeFree, again }: DiaryFormProps) {
  const t = useTexts();
  const words = t.disturbances.one;
  const form = again?.form ?? keptForm ?? { values: { kind: report.kind }, errors: {} };
  const own = again?.draft ?? draft;
  return (
    <Disclosure summary={words.addTitle} open={again !== undefined || keptForm !== null} id="entry">
      {!again && keptForm && <Notice role="status">{t.common.flash.formRestored}</Notice>}
      <p>{words.addText}</p>
      <PostForm {...form} action={paths.myDisturbance(report.id)} multipart>
        <HiddenField name="draft" value={own} />
        <EntryFields
          values={form.values}
          draft={own}
          kept={again?.kept ?? keptPhotos}
          latest={latest}
          smokeFree={smokeFree}
        />
        <SubmitButton name="intent" value="entry">
          {words.add}
        </SubmitButton>
      </PostForm>
    </Disclosure>
  );
}
