/** The name tells what it is and nothing about anybody: it stays in download folders and printers' queues. */
type PdfFile = { name: `${Lowercase<string>}.pdf`; bytes: Buffer };

/** Opened by the browser's own reader, kept nowhere. */
export function answerWithPdf({ name, bytes }: PdfFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
