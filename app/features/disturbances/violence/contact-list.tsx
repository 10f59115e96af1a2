import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { telephoneHref } from '~/ui/call-box';
import { Button, SearchForm, Select } from '~/ui/form';
import { Section } from '~/ui/page';
import type { contactsOf } from './contacts';

type ContactsProps = {
  municipalities: readonly { value: string; label: string }[];
  helpers: ReturnType<typeof contactsOf>;
};

export function Contacts({ municipalities, helpers }: ContactsProps) {
  const words = useTexts().violence;
  if (municipalities.length === 0) return null;
  return (
    <Section title={helpers ? words.contactsIn(helpers.name) : words.contactsTitle} id="contacts">
      {municipalities.length > 1 && (
        <SearchForm action={paths.helpViolence()} values={{ municipality: helpers?.code ?? '' }}>
          <Select
            name="municipality"
            label={words.municipality}
            hint={helpers ? undefined : words.chooseMunicipality}
            options={municipalities}
            emptyLabel=""
            width="short"
          />
          <Button>{words.showContacts}</Button>
        </SearchForm>
      )}
      {helpers && (
        <ul className="cards">
          {helpers.contacts.map(({ kind, name, about, phone, link }) => (
            <li key={name} className="card">
              <p className="card__meta">{words.contactKinds[kind]}</p>
              <h3 className="card__title">{name}</h3>
              {about && <p>{about}</p>}
              {phone && (
                <p>
                  <a className="call-box__number" href={telephoneHref(phone)}>
                    {phone}
                  </a>
                </p>
              )}
              {link && (
                <p>
                  <a href={link} rel="noreferrer">
                    {words.website}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
