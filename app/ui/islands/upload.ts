/** Refused: the server said why, sending it again is no use. Failed: the way there was broken. */
export type UploadResult = { kind: 'stored'; id: string } | { kind: 'refused'; message: string } | { kind: 'failed' };

export type Upload = { result: Promise<UploadResult>; abort: () => void };

type UploadRequest = {
  file: File;
  to: string;
  field: string;
  draft: string | undefined;
  onProgress: (share: number) => void;
};

/** XMLHttpRequest, because fetch does not tell how much has been sent. */
export function upload({ file, to, field, draft, onProgress }: UploadRequest): Upload {
  const request = new XMLHttpRequest();
  const body = new FormData();
  if (draft !== undefined) body.append('draft', draft);
  body.append(field, file);

  const result = new Promise<UploadResult>((resolve) => {
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => resolve(resultOf(request.status, request.responseText));
    request.onerror = () => resolve({ kind: 'failed' });
    request.onabort = () => resolve({ kind: 'failed' });
  });
  request.open('POST', to);
  request.setRequestHeader('Accept', 'application/json');
  request.send(body);
  return { result, abort: () => request.abort() };
}

function resultOf(status: number, text: string): UploadResult {
  const answer = parsed(text);
  if (status < 300 && typeof answer.id === 'string') return { kind: 'stored', id: answer.id };
  if (status < 500 && typeof answer.message === 'string') return { kind: 'refused', message: answer.message };
  return { kind: 'failed' };
}

function parsed(text: string): { id?: unknown; message?: unknown } {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? answer : {};
  } catch {
    return {};
  }
}
