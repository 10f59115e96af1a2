import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { BadConfig, type Config, readConfig } from '~/config.server';
import { vaultOf } from '~/features/identity/vault.server';
import { findLandlord } from '~/features/tenancy/landlords.server';
import { fileNameOf, registerKinds } from '~/features/tenancy/register/columns';
import { type ImportEnd, importRegister, sourcesIn } from '~/features/tenancy/register/import-folder.server';
import { openRegisterStore } from '~/features/tenancy/register/open-store.server';
import { alarmingEnds } from '~/features/tenancy/register/preview-sums';
import { reasonOf } from '~/features/tenancy/register/reason';
import type { SourceFile } from '~/features/tenancy/register/recognise.server';
import { textsFor } from '~/i18n';
import { systemClock } from '~/lib/clock';
import { Refused } from '~/lib/refused';
import type { ImportPreview } from '~db/schema';
import { isProgram } from './is-program';

const USAGE = `npm run import -- FOLDER|FILE … [--landlord NAME] [--preview] [--yes]
  FOLDER   holds the register: ${registerKinds.map(fileNameOf).join(', ')}
  --preview   shows what the files would change, and changes nothing
  --yes       applies without asking
Ends with 0 when applied, shown, or nothing was new; 1 when it could not be done; 2 for wrong use; 3 for bad rows;
4 when the register has moved meanwhile or another import is under way; 5 when it was not confirmed.`;

const ENDS: Record<ImportEnd['end'], number> = { applied: 0, unchanged: 0, refused: 3, outdated: 4, discarded: 5 };

const { register: texts } = textsFor('en');

type Options = { paths: string[]; landlord: string | undefined; preview: boolean; yes: boolean };

type Call = { args: string[]; env: NodeJS.ProcessEnv };

/** Gives what the program ends with. */
export async function main(call: Call): Promise<number> {
  try {
    return await bringIn(call);
  } catch (error) {
    const [sentence, code] = endOf(error);
    console.error(sentence);
    return code;
  }
}

async function bringIn({ args, env }: Call): Promise<number> {
  const options = readArguments(args);
  const config = readConfig(env);
  const sources = await sourcesIn(options.paths);
  const store = await openRegisterStore(config);
  try {
    const slug = options.landlord ?? config.landlordSlug;
    const landlord = await findLandlord(store, slug);
    if (!landlord) throw new WrongUse(`There is no landlord "${slug}": load its settings first (npm run landlord).`);
    const vault = vaultOf(config);
    return await run({ store, vault, mode: config.mode }, { ...options, landlordId: landlord.id, sources });
  } finally {
    await store.close();
  }
}

type Tools = Parameters<typeof importRegister>[0] & { mode: Config['mode'] };

async function run(tools: Tools, options: Options & { landlordId: string; sources: SourceFile[] }): Promise<number> {
  const { landlordId, sources, preview, yes } = options;
  const bar = progressBar(sources);
  const { checked, end } = await importRegister(tools, {
    landlordId,
    sources,
    now: systemClock.now(),
    onProgress: ({ bytes, rows }) => bar.update(bytes, { rows }),
    async decide(found) {
      bar.stop();
      tellPreview(found);
      if (preview) return false;
      return yes || (await isConfirmed());
    },
  });
  bar.stop();
  for (const { name, unknownColumns } of checked.files) {
    if (unknownColumns.length > 0) console.log(texts.detail.ignoredColumns(name, unknownColumns.join(', ')));
  }
  if (end === 'refused') tellFaults(checked.faults);
  else if (!(preview && end === 'discarded')) console.log(texts.detail[end]);
  return preview && end === 'discarded' ? 0 : ENDS[end];
}

/** Only where somebody watches: into a file or a journal a bar is nothing but noise. */
function progressBar(sources: SourceFile[]) {
  const format = 'Reading {bar} {percentage} % · {rows} rows';
  const bar = new cliProgress.SingleBar({ format, clearOnComplete: true, hideCursor: true, stream: process.stderr });
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0);
  if (process.stderr.isTTY) bar.start(total, 0, { rows: 0 });
  return bar;
}

function tellPreview(preview: ImportPreview): void {
  const { kind, added, changed, ended, same } = texts.detail;
  const rows = registerKinds.map((of) => {
    const counts = preview.counts[of];
    return [texts.kinds[of], counts.added, counts.changed, counts.ended, counts.same].map(String);
  });
  console.log(tableOf([[kind, added, changed, ended, same], ...rows], { numbersFrom: 1 }));
  const alarming = alarmingEnds(preview).map((of) => texts.kinds[of].toLowerCase());
  if (alarming.length > 0) console.log(`! ${texts.detail.manyEnd(alarming.join(', '))}`);
}

const FAULTS_TOLD = 200;

function tellFaults(faults: ImportEnd['checked']['faults']): void {
  const told = faults.kept().slice(0, FAULTS_TOLD);
  const { file, line, column, reason } = texts.detail;
  const rows = told.map((fault) => [fault.file, String(fault.line ?? ''), fault.column ?? '', reasonOf(texts, fault)]);
  console.log(tableOf([[file, line, column, reason], ...rows], {}));
  console.log(texts.detail.refused(faults.count, String(faults.count)));
  if (faults.count > told.length) console.log(texts.detail.capped(String(told.length)));
}

function tableOf(rows: string[][], { numbersFrom = Number.POSITIVE_INFINITY }: { numbersFrom?: number }): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const lines = rows.map((row) =>
    row.map((cell, at) => (at >= numbersFrom ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join('  '),
  );
  return lines.map((line) => line.trimEnd()).join('\n');
}

async function isConfirmed(): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = asking.question('Apply these changes? (yes/no) ');
  const interrupted = new Promise<string>((resolve) => asking.once('close', () => resolve('no')));
  const said = await Promise.race([answer, interrupted]);
  asking.close();
  return said.trim().toLowerCase() === 'yes';
}

class WrongUse extends Error {}

function readArguments(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { landlord: { type: 'string' }, preview: { type: 'boolean' }, yes: { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new WrongUse(USAGE);
  const { landlord, preview = false, yes = false } = values;
  if (!preview && !yes && !process.stdin.isTTY) {
    throw new WrongUse('Nobody is there to ask: add --yes, or --preview to look only.');
  }
  return { paths: positionals, landlord, preview, yes };
}

/** What went wrong in a sentence, and what the program ends with. */
function endOf(error: unknown): [string, number] {
  if (error instanceof WrongUse) return [error.message, 2];
  if (error instanceof Refused) return [texts.refusals.underWay, 4];
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) return [`${(error as Error).message}\n${USAGE}`, 2];
  if (code === 'ENOENT') return ['There is no such file or folder.', 2];
  return [error instanceof BadConfig || error instanceof Error ? error.message : 'could not be done', 1];
}

if (isProgram('import-register')) {
  main({ args: process.argv.slice(2), env: process.env }).then((code) => {
    process.exitCode = code;
  });
}
