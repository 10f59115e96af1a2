import type { Area } from '~/features/tenancy/areas';
import { locales } from '~/i18n/locale';
import { useTexts } from '~/i18n/use-texts';
import { duties } from '~/policy/duties';
import { Checkboxes, Select, TextField } from '~/ui/form';

type Defaults = { name?: string; duties?: readonly string[]; areas?: readonly string[]; locale?: string };

/** What is asked of an invited member and can be changed later: all but the address. */
export function MemberFields({ areas, defaults = {} }: { areas: readonly Area[]; defaults?: Defaults }) {
  const t = useTexts();
  const words = t.staff.fields;
  return (
    <>
      <TextField name="name" label={words.name} autoComplete="off" defaultValue={defaults.name} />
      <Checkboxes
        name="duties"
        label={words.duties}
        hint={words.dutiesHint}
        defaultValue={defaults.duties}
        options={duties.map((duty) => ({ value: duty, label: t.staff.duties[duty] }))}
      />
      {areas.length > 0 && (
        <Checkboxes
          name="areas"
          label={words.areas}
          hint={words.areasHint}
          optional
          defaultValue={defaults.areas}
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <Select
        name="letterLanguage"
        label={words.language}
        width="short"
        defaultValue={defaults.locale}
        options={locales.map((locale) => ({ value: locale, label: t.identity.profile.languages[locale] }))}
      />
    </>
  );
}
