/**
 * The shape of a language's texts after the English ones: every leaf there, none too many, functions with the same
 * arguments. Literal strings widen to string, lists may be of another length.
 */
export type Texts<T> = T extends string
  ? string
  : T extends (...args: infer Arguments) => infer Result
    ? (...args: Arguments) => Texts<Result>
    : T extends readonly (infer Item)[]
      ? readonly Texts<Item>[]
      : { readonly [Key in keyof T]: Texts<T[Key]> };
