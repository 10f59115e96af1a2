import type { ReactNode } from 'react';

type RadioProps = { name: string; value: string; id: string; label: ReactNode; checked: boolean };

/** One choice of a question whose choices stand in several groups. */
export function Radio({ name, value, id, label, checked }: RadioProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input type="radio" name={name} value={value} id={id} defaultChecked={checked} />
      <span>{label}</span>
    </label>
  );
}
