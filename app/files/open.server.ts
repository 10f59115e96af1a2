import path from 'node:path';
import type { Config } from '~/config.server';
import { createLocalStorage } from './local-storage.server';
import { createS3Storage } from './s3-storage.server';
import type { FileStorage } from './storage.server';

export function openFiles({ files, dataDir }: Pick<Config, 'files' | 'dataDir'>): FileStorage {
  if (files.in === 's3') return createS3Storage({ ...files, workFolder: path.join(dataDir, 'unfinished') });
  return createLocalStorage(path.join(dataDir, 'files'));
}
