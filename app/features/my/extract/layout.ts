import type { ExtractSection } from '~/retention/limit';
import type { Extract, ExtractRow, FieldName } from './row';

type Layout = {
  /** One row as facts under each other, or many short ones as a table, or long ones each behind its first line. */
  as: 'facts' | 'table' | 'folded';
  /** Of use now and then: behind its heading until somebody opens it. */
  closed?: true;
  fileOnly?: readonly FieldName[];
};

/** What concerns people most stands first, with who has looked among it. */
export const layouts: Record<ExtractSection, Layout> = {
  identity: { as: 'facts' },
  accounts: { as: 'facts' },
  register: { as: 'facts' },
  audit: { as: 'table' },
  faults: { as: 'folded' },
  joinedFaults: { as: 'table', fileOnly: ['place'] },
  disturbances: { as: 'folded' },
  hearings: { as: 'folded' },
  requests: { as: 'folded' },
  appointments: { as: 'facts' },
  authorizations: { as: 'folded' },
  doorOpenings: { as: 'facts' },
  files: { as: 'table' },
  drafts: { as: 'facts', closed: true },
  keptForms: { as: 'facts', closed: true },
  letters: { as: 'table', closed: true, fileOnly: ['language', 'finishedAt'] },
  identifications: { as: 'table', closed: true },
  sessions: { as: 'table', closed: true },
  links: { as: 'table', closed: true },
};

export const pageOrder = Object.keys(layouts) as ExtractSection[];

/** More fields than a table has room for. */
export const ONE_BY_ONE: readonly FieldName[] = ['homes'];

/** For machines, or said in other words on the page: `what` names place, room and thing, `who` name and duty. */
const FILE_ONLY: readonly FieldName[] = [
  'room',
  'item',
  'problem',
  'width',
  'height',
  'fileType',
  'bytes',
  'details',
  'staffName',
  'duties',
];

/** Where all is one landlord's, the landlord is not named again in every row. */
export function fileOnlyIn(extract: Extract, section: ExtractSection): readonly FieldName[] {
  const landlords = new Set(
    Object.values(extract).flatMap((rows) =>
      rows.flatMap(({ landlord }) => (typeof landlord === 'string' ? [landlord] : [])),
    ),
  );
  const own = layouts[section].fileOnly ?? [];
  const isNamed = landlords.size > 1 || layouts[section].as === 'facts';
  return [...FILE_ONLY, ...own, ...(isNamed ? [] : (['landlord'] as const))];
}

/** Those with something in them, in the order they were gathered. */
export function fieldsOf(row: ExtractRow, hidden: readonly FieldName[]): FieldName[] {
  return (Object.keys(row) as FieldName[]).filter((name) => !hidden.includes(name) && !isEmpty(row[name]));
}

function isEmpty(value: ExtractRow[FieldName]): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

export function isRows(value: unknown): value is readonly ExtractRow[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}
