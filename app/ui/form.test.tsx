import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ui } from '~/i18n/en/ui';
import { DateField, type FormErrors, type FormValues, PostForm, Radios, Select, TextArea, TextField } from './form';
import { ScriptsNeeded } from './island';
import { PhotoField } from './photo-field';
import { UiTextsProvider } from './ui-texts';

const options = [
  { value: 'none', label: 'None of these' },
  { value: 'water-leak', label: 'A water leak' },
];

function html({ values, errors, idPrefix }: { values?: FormValues; errors?: FormErrors; idPrefix?: string }): string {
  return renderToString(
    <UiTextsProvider value={ui}>
      <PostForm values={values} errors={errors} idPrefix={idPrefix}>
        <Radios name="urgent" label="Is it urgent?" options={options} />
        <TextArea name="description" label="What is wrong?" hint="In your own words" />
        <TextField name="email" label="E-mail" type="email" optional />
        <TextField name="password" label="Password" type="password" />
        <Select name="room" label="Room" options={options} emptyLabel="Choose" />
        <DateField name="date" label="Date" />
      </PostForm>
    </UiTextsProvider>,
  );
}

test('a field shows again what the person typed', () => {
  const page = html({ values: { urgent: 'water-leak', description: 'It <drips>', email: 'me@', date: '2026-02-30' } });
  expect(page).toMatch(/<input type="radio"[^>]*id="urgent-2"[^>]*checked=""/);
  expect(page).toContain('It &lt;drips&gt;</textarea>');
  expect(page).toContain('value="me@"');
  expect(page).toContain('value="2026-02-30"');
});

test('a password is never sent back to the page', () => {
  expect(html({ values: { password: 'Secret1!' } })).not.toContain('Secret1!');
});

test('a message stands beside its field and, in the same words, in the summary that leads to it', () => {
  const page = html({ errors: { description: 'Describe the fault.' } });
  expect(page).toContain('<a href="#description">Describe the fault.</a>');
  expect(page).toMatch(/<p class="field__error" id="description-error">.*Describe the fault\.<\/span><\/p>/);
  expect(page).toMatch(/<textarea[^>]*aria-invalid="true"[^>]*aria-describedby="description-hint description-error"/);
  expect(page.indexOf('error-summary')).toBeLessThan(page.indexOf('Is it urgent?'));
});

test('the summary takes the focus as the page opens', () => {
  expect(html({ errors: { email: 'Write an address.' } })).toMatch(/<section[^>]*tabindex="-1"[^>]*autofocus=""/i);
});

test('the summary leads to the first choice of a question', () => {
  const page = html({ errors: { urgent: 'Say whether it is urgent.' } });
  expect(page).toContain('<a href="#urgent">');
  expect(page).toMatch(/<input type="radio"[^>]*id="urgent"[^>]*value="none"/);
});

test('an error of the whole form has no link', () => {
  expect(html({ errors: { form: 'Wrong address or password.' } })).toContain('<li>Wrong address or password.</li>');
});

test('two forms on a page keep their ids apart', () => {
  const page = html({ idPrefix: 'message-', errors: { email: 'Write an address.' } });
  expect(page).toContain('href="#message-email"');
  expect(page).toContain('id="message-email"');
  expect(page).toContain('name="email"');
});

test('a line break at the beginning of a text survives', () => {
  expect(html({ values: { description: '\nfirst line' } })).toMatch(/<textarea[^>]*>\n\nfirst line/);
});

test('stored photos come back as kept ones, each with its removal, and the page asks for the script', () => {
  const scripts = { needed: false };
  const page = renderToString(
    <ScriptsNeeded.Provider value={scripts}>
      <UiTextsProvider value={ui}>
        <PhotoField name="photos" label="Photos" kept={[{ id: 'f1' }]} />
      </UiTextsProvider>
    </ScriptsNeeded.Provider>,
  );
  expect(page).toContain('<input type="hidden" name="keptPhotos" value="f1"/>');
  expect(page).toMatch(/<input type="checkbox" name="removedPhotos"[^>]*value="f1"/);
  expect(page).toContain('src="/files/f1/thumbnail"');
  expect(scripts.needed).toBe(true);
});
