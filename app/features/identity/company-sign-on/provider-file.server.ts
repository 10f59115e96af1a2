import { readFile } from 'node:fs/promises';
import { BadConfig, type Config } from '~/config.server';
import { type CompanyProvider, companyProviders } from './provider-settings';

const NAME = 'COMPANY_SIGN_ON_FILE';

/** Off without a file. It holds keys, so it is one of its own and not in the environment. */
export async function readCompanyProviders({
  companySignOnFile: file,
  mode,
}: Pick<Config, 'companySignOnFile' | 'mode'>): Promise<CompanyProvider[]> {
  if (!file) return [];
  const parsed = companyProviders.safeParse(await json(file));
  if (!parsed.success) {
    throw new BadConfig(parsed.error.issues.map(({ path, message }) => `${NAME}: ${path.join('.')}: ${message}`));
  }
  const insecure = parsed.data.filter(({ allowInsecure }) => allowInsecure);
  if (mode === 'production' && insecure.length > 0) throw new BadConfig([`${NAME}: allowInsecure is for this machine`]);
  return parsed.data;
}

/** Errors of JSON.parse quote what they could not read, and that may be half a key. */
async function json(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new BadConfig([`${NAME}: ${file} cannot be read`]);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new BadConfig([`${NAME}: ${file} is not JSON`]);
  }
}
