import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import type { Frame } from '~/root';
import { Button } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { Notice } from '~/ui/notice';

type Acting = NonNullable<Frame['acting']>;

/** PA-5: openly, on every page, before everything else: for whom one acts, or for whom one could. */
export function ActingBar({ acting }: { acting: Acting | null }) {
  const words = useTexts().acting;
  if (!acting || (!acting.current && acting.choices.length === 0)) return null;
  return (
    <section className={acting.current ? 'acting acting--on' : 'acting'} aria-label={words.label}>
      <div className="shell__inner acting__row">
        {acting.current ? <Current current={acting.current} /> : <Choices choices={acting.choices} />}
      </div>
    </section>
  );
}

function Current({ current: { name, until } }: { current: NonNullable<Acting['current']> }) {
  const words = useTexts().acting;
  const formats = useFormats();
  return (
    <>
      <p className="acting__words">
        <strong>{until ? words.until(name, formats.date(until)) : words.openEnded(name)}</strong>
      </p>
      <ActForm authorization="" label={words.again} />
    </>
  );
}

function Choices({ choices }: Pick<Acting, 'choices'>) {
  const words = useTexts().acting;
  const [first, ...others] = choices;
  if (first && others.length === 0) {
    return (
      <>
        <p className="acting__words">{words.canOne(first.name, first.address)}</p>
        <ActForm authorization={first.id} label={words.start(first.name)} />
      </>
    );
  }
  return (
    <form className="acting__choose" method="post" action={paths.myActing()}>
      <label htmlFor="acting-authorization">{words.canSeveral}</label>
      <div className="select">
        <select className="input" id="acting-authorization" name="authorization">
          {choices.map(({ id, name, address }) => (
            <option key={id} value={id}>
              {`${name}, ${address}`}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </div>
      <Button>{words.startChosen}</Button>
    </form>
  );
}

function ActForm({ authorization, label }: { authorization: string; label: string }) {
  return (
    <form method="post" action={paths.myActing()}>
      <input type="hidden" name="authorization" value={authorization} />
      <Button>{label}</Button>
    </form>
  );
}

/** Said once, kindly, on the page that was asked for. */
export function ActingEnded({ ended: { name, why } }: { ended: NonNullable<Acting['ended']> }) {
  const words = useTexts().acting;
  return (
    <Notice tone="warning" role="status" title={name ? words.ended(name) : words.endedUnnamed}>
      {`${words.why[why]} ${words.yourself}`}
    </Notice>
  );
}
