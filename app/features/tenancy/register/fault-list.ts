import { kindOfFile, registerKinds } from './columns';
import type { Fault } from './faults';

/** More than anybody reads; beyond it they are only counted. */
export const FAULTS_KEPT = 2_000;

/** Keys of bad rows, so that whatever refers to them is not called bad as well. */
const BAD_KEYS_KEPT = 50_000;

/** What is wrong with a set of files, in the order in which it was found. */
export type FaultList = ReturnType<typeof makeFaultList>;

export function makeFaultList() {
  const kept: Fault[] = [];
  const badKeys = new Map<string, Set<string>>();
  const unusable = new Set<string>();
  let count = 0;

  return {
    add(fault: Fault) {
      count += 1;
      if (kept.length < FAULTS_KEPT) kept.push(fault);
    },
    /** For those that were counted without being looked at. */
    addUncounted(more: number) {
      count += more;
    },
    addBadKey(kind: string, key: string) {
      const keys = badKeys.get(kind) ?? new Set();
      if (keys.size < BAD_KEYS_KEPT) badKeys.set(kind, keys.add(key));
    },
    isBadKey: (kind: string, key: string) => badKeys.get(kind)?.has(key) ?? false,
    /** A file that could not be read whole says nothing of what is missing in it. */
    markUnusable: (kind: string) => void unusable.add(kind),
    isUnusable: (kind: string) => unusable.has(kind),
    get count() {
      return count;
    },
    /** As one goes through the files: by file and line. */
    kept: () => [...kept].sort((a, b) => fileOrder(a) - fileOrder(b) || (a.line ?? 0) - (b.line ?? 0)),
  };
}

function fileOrder({ file }: Fault): number {
  const kind = kindOfFile(file);
  return kind === null ? -1 : registerKinds.indexOf(kind);
}
