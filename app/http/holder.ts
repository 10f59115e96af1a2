/** Where one part of a form is kept while it arrives. */
export type Holder<Held> = {
  readonly size: number;
  add(bytes: Buffer): void | Promise<void>;
  /** The part as a whole; good until it is released. */
  held(): Held | Promise<Held>;
  release(): void | Promise<void>;
};
