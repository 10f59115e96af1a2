import type { Fact } from './blocks';
import { linesHeight, type Sheet, say } from './sheet.server';

/** The window of an E65 or C5 envelope, in millimetres from the corner of the folded sheet. */
const WINDOW = { top: 47, width: 85, bottom: 80 };
const ASIDE = 125;

export function drawAddress(
  sheet: Sheet,
  { receiver, aside }: { receiver: readonly string[]; aside: readonly Fact[] },
): void {
  const { doc, root, left, mm } = sheet;
  doc.y = mm(WINDOW.top);
  const lines = receiver.map((text) => ({ text }));
  for (const line of lines) say(sheet, root, { tag: 'P', line, x: left, width: mm(WINDOW.width) });
  const addressEnds = doc.y;
  doc.y = mm(WINDOW.top);
  const x = mm(ASIDE);
  const width = sheet.left + sheet.width - x;
  for (const { label, value } of aside) {
    const line = { text: `${label} ${value}` };
    say(sheet, root, { tag: 'P', line, x, width });
    doc.y += linesHeight(sheet, [line], width) * 0.1;
  }
  doc.y = Math.max(addressEnds, doc.y, mm(WINDOW.bottom)) + mm(8);
}
