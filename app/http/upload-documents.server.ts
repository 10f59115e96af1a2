import { type DocumentRefusal, receiveDocument } from '~/files/documents.server';
import type { FileStorage } from '~/files/storage.server';
import type { VirusScan } from '~/files/virus-scan.server';
import { type FormFields, inMemory, type ReceivedFile, type RefusedFile, readFormByFile } from './body.server';
import { displayName, type StoredFile } from './upload.server';

export type StoredDocument = {
  full: StoredFile;
  thumbnail: StoredFile | null;
  width: number | null;
  height: number | null;
  /** Of a PDF. */
  pages: number | null;
  contentType: 'application/pdf' | 'image/jpeg';
};
export type RefusedDocument = { filename: string; code: DocumentRefusal | RefusedFile['code'] };
export type ReceivedDocuments = { stored: StoredDocument[]; refused: RefusedDocument[] };

type Receiving = { storage: FileStorage; scan: VirusScan; maxPages: number };

/** The form, with each page looked through and stored as soon as it has arrived. */
export async function readFormWithDocuments(
  request: Request,
  receiving: Receiving,
): Promise<{ fields: FormFields; documents: ReceivedDocuments }> {
  const documents: ReceivedDocuments = { stored: [], refused: [] };
  const fields = await readFormByFile(request, {
    holder: inMemory(request),
    onFile: (file) => receive(file, { ...receiving, documents }),
  });
  return { fields, documents };
}

async function receive(file: ReceivedFile, into: Receiving & { documents: ReceivedDocuments }): Promise<void> {
  const { stored, refused } = into.documents;
  const filename = displayName(file.filename);
  if ('code' in file) {
    refused.push({ filename, code: file.code });
    return;
  }
  const received = await receiveDocument(file.bytes, into);
  if (!received.ok) {
    refused.push({ filename, code: received.code });
    return;
  }
  if (received.kind === 'pdf') {
    const { bytes, pages, contentType } = received;
    const full = await into.storage.put(bytes);
    stored.push({ full, thumbnail: null, width: null, height: null, pages, contentType });
    return;
  }
  const { full, thumbnail, width, height, contentType } = received.image;
  stored.push({
    full: await into.storage.put(full),
    thumbnail: await into.storage.put(thumbnail),
    width,
    height,
    pages: null,
    contentType,
  });
}
