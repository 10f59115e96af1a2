import { useContext } from 'react';
import { FormContext } from './form-context';
import { Icon } from './icon';
import { useUiTexts } from './ui-texts';

/** What is wrong, in the order of the fields, each a link to its field; focused as the page opens. */
export function ErrorSummary() {
  const { errors, idPrefix } = useContext(FormContext);
  const texts = useUiTexts();
  const list = Object.entries(errors).filter(([, message]) => message);
  if (list.length === 0) return null;
  const titleId = `${idPrefix}error-summary-title`;
  return (
    // biome-ignore lint/a11y/noAutofocus: who sent the form must hear that it came back
    <section className="error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Icon name="error" />
        {texts.errorSummaryTitle(list.length)}
      </h2>
      <ul>
        {list.map(([name, message]) => (
          <li key={name}>{isFormWide(name) ? message : <a href={`#${idPrefix}${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </section>
  );
}

/** An error of the whole form (a wrong password or address, say) stands under the name `form` and has no field. */
function isFormWide(name: string): boolean {
  return name === 'form';
}
