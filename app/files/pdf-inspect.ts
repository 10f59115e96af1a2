import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfRefusal, refusalOfContent, refusalOfOutline } from './pdf-content';

export type PdfVerdict = { ok: true; pages: number } | { ok: false; code: PdfRefusal };
export type PdfLimits = { maxPages: number };

/** Read as a reader would, with everything off that a reader could run. Goes on in a thread of its own. */
export async function inspectPdf(bytes: Buffer, limits: PdfLimits): Promise<PdfVerdict> {
  const code = refusalOfOutline(bytes) ?? refusalOfContent(bytes);
  if (code) return { ok: false, code };
  const reading = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await verdictOn(await reading.promise, limits);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, code: isLocked ? 'pdf-encrypted' : 'pdf-damaged' };
  } finally {
    await reading.destroy();
  }
}

async function verdictOn(document: PDFDocumentProxy, { maxPages }: PdfLimits): Promise<PdfVerdict> {
  const pages = document.numPages;
  if (pages > maxPages) return { ok: false, code: 'pdf-too-many-pages' };
  if (await runsSomething(document)) return { ok: false, code: 'pdf-active' };
  for (let number = 1; number <= pages; number += 1) {
    const page = await document.getPage(number);
    const annotations = (await page.getAnnotations()) as Annotation[];
    if (annotations.some(isActive) || !isEmpty(await page.getJSActions())) return { ok: false, code: 'pdf-active' };
    page.cleanup();
  }
  return { ok: true, pages };
}

async function runsSomething(document: PDFDocumentProxy): Promise<boolean> {
  return (
    (await document.hasJSActions()) ||
    !isEmpty(await document.getJSActions()) ||
    !isEmpty(await document.getAttachments())
  );
}

type Annotation = {
  subtype?: string;
  actions?: object | null;
  attachment?: unknown;
  file?: unknown;
  unsafeUrl?: string;
};

/** A link into the web is a link; to a program or a file on somebody's own machine it is none. */
function isActive({ subtype, actions, attachment, file, unsafeUrl }: Annotation): boolean {
  const leadsAstray = unsafeUrl !== undefined && !/^(https?|mailto|tel):/i.test(unsafeUrl);
  return subtype === 'FileAttachment' || Boolean(attachment) || Boolean(file) || leadsAstray || !isEmpty(actions);
}

function isEmpty(found: unknown): boolean {
  return found === null || found === undefined || Object.keys(found).length === 0;
}
