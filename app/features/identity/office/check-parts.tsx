import type { Locale } from '~/i18n/locale';
import { locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ErrorSummary } from '~/ui/error-summary';
import {
  FormContext,
  type FormErrors,
  type FormValues,
  HiddenField,
  PostForm,
  Radios,
  SearchForm,
  Select,
  SubmitButton,
  TextField,
} from '~/ui/form';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import type { PersonToCheck } from './check.server';
import { documentKinds } from './rules';

/** The register is searched on its own page, which leads back here. */
export function FindPerson({ errors }: { errors: FormErrors | undefined }) {
  const t = useTexts();
  const words = t.office.check;
  return (
    <Section title={words.findTitle}>
      {errors && (
        <FormContext.Provider value={{ values: {}, errors, idPrefix: '' }}>
          <ErrorSummary />
        </FormContext.Provider>
      )}
      <p>{words.findText}</p>
      <SearchForm action={paths.adminResidents()}>
        <TextField name="q" label={words.find} />
        <SubmitButton>{t.ui.search}</SubmitButton>
      </SearchForm>
    </Section>
  );
}

type CheckFormProps = {
  person: PersonToCheck;
  /** What was told when the time was booked. */
  booking: { id: string; email: string | null } | null;
  form: { values: FormValues; errors: FormErrors } | undefined;
  locale: Locale;
};

export function CheckForm({ person, booking, form, locale }: CheckFormProps) {
  const t = useTexts();
  const words = t.office.check;
  return (
    <>
      <SummaryList
        rows={[
          { label: words.name, value: <strong>{person.name}</strong> },
          { label: words.birth, value: person.code ?? words.noCode },
          { label: words.home, value: person.addresses.join(', ') || words.noHome },
        ]}
      />
      <Section title={words.compareTitle}>
        <ul>
          {words.compare.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <PostForm {...form} action={paths.newIdentification(person.id, booking?.id)}>
        <HiddenField name="resident" value={person.id} />
        <Radios
          name="documentKind"
          label={words.document}
          hint={words.documentHint}
          options={documentKinds.map((kind) => ({ value: kind, label: words.documents[kind] }))}
        />
        <TextField
          type="email"
          name="email"
          label={words.email}
          hint={words.emailHint}
          defaultValue={booking?.email}
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="none"
        />
        <Select
          name="letterLanguage"
          label={words.language}
          width="short"
          defaultValue={locale}
          options={locales.map((language) => ({ value: language, label: t.identity.profile.languages[language] }))}
        />
        <p className="quiet">{words.older}</p>
        <SubmitButton>{words.submit}</SubmitButton>
      </PostForm>
    </>
  );
}
