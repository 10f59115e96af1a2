import path from 'node:path';
import type { Config } from '~/config.server';
import { createLocalStorage } from './local-storage.server';
import { createS3Storage } from './s3-storage.server';
import type { FileStorage } from './storage.server';

export function openFiles({ files, dataDir }: Pick<Config, 'files' | 'dataDir'>): FileStorage {
  return files.in === 's3' ? createS3Storage(files) : createLocalStorage(path.join(dataDir, 'files'));
}
