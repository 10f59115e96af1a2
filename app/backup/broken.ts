const SENTENCES = {
  foreign: 'This is not a backup of this portal.',
  locked: 'The backup is locked with another key: what was given here does not open it.',
  damaged: 'The backup is damaged or cut off: it is not what was written. Copy it again, or take another.',
};

/** A file that cannot be put back, said so that whoever stands before an empty place knows what to do. */
export class BrokenBackup extends Error {
  constructor(readonly how: keyof typeof SENTENCES) {
    super(SENTENCES[how]);
    this.name = 'BrokenBackup';
  }
}
