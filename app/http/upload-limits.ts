const KIB = 1024;
const MIB = 1024 * KIB;

/** Also said in the sentences beside the fields and checked by the photo input before sending. */
export const MAX_FILES = 10;
export const MAX_FILE_BYTES = 15 * MIB;

export type BodyLimits = {
  files: number;
  fileBytes: number;
  /** All files of one form that are held at the same time. */
  heldBytes: number;
  /** Text is cut here, far above every field's own limit, so that it is that limit which refuses, with the rest kept. */
  fieldBytes: number;
  parts: number;
  /** On the wire. A file too large is read past, so that the rest of the form survives it: hence so much. */
  multipartBytes: number;
  /** A megabyte of text in percent encoding, so that it too is refused beside its field. */
  urlencodedBytes: number;
};

export const BODY_LIMITS: BodyLimits = {
  files: MAX_FILES,
  fileBytes: MAX_FILE_BYTES,
  heldBytes: 60 * MIB,
  fieldBytes: 100 * KIB,
  parts: 200,
  multipartBytes: 200 * MIB,
  urlencodedBytes: 4 * MIB,
};

/** All requests together. Beyond it an upload is told to come again rather than the machine running out of memory. */
export const HELD_BY_ALL_BYTES = 256 * MIB;
