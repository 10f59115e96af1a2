/** A code to be read aloud, copied by hand or printed. */
export function CodeBox({ children }: { children: string }) {
  return <p className="code-box">{children}</p>;
}
