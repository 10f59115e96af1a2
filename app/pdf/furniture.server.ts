import { textsFor } from '~/i18n';
import type { Picture } from './blocks';
import { printable } from './printable';
import { type ElementOptions, type Sheet, type Structure, say } from './sheet.server';

const RULE = '#8c8c8c';

/** Nothing that is read: lines, frames, page numbers. */
export function decorate({ doc }: Sheet, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

export function ruleAt(sheet: Sheet, y: number, { x = sheet.left, width = sheet.width, colour = RULE } = {}): void {
  const { doc, mm } = sheet;
  decorate(sheet, 'Layout', () => {
    doc
      .lineWidth(mm(0.2))
      .strokeColor(colour)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
}

/** The landlord's logo, or its name, with the line of its colour under it. */
export function drawLetterhead(sheet: Sheet): void {
  const { doc, root, left, width, mm, order } = sheet;
  if (!order.landlord) return;
  const { name, brand } = order.landlord;
  doc.y = mm(order.layout === 'letter' ? 14 : 8);
  if (order.logo) putPicture(sheet, root, { image: order.logo, alt: name, x: left, fit: [mm(60), mm(11)] });
  else
    say(sheet, root, {
      tag: 'P',
      line: { text: name },
      x: left,
      width,
      type: { font: 'bold', size: 14 },
      colour: brand.colours.main,
    });
  const y = doc.y + mm(2);
  decorate(sheet, 'Layout', () => doc.rect(left, y, width, mm(0.8)).fill(brand.colours.accent));
  doc.y = y + mm(6);
}

type Placed = { image: Picture; alt: string; x: number; fit: [number, number] };

export function putPicture({ doc }: Sheet, parent: Structure, { image, alt, x, fit }: Placed): void {
  const { bytes, width, height } = image;
  const scale = Math.min(fit[0] / width, fit[1] / height);
  const y = doc.y;
  const options: ElementOptions = { alt: printable(alt), bbox: [x, y, x + width * scale, y + height * scale] };
  parent.add(doc.struct('Figure', options, () => void doc.image(bytes as Buffer, x, y, { width: width * scale })));
  doc.y = y + height * scale;
}

export function numberPages(sheet: Sheet): void {
  const { doc, mm, pt, left, width, order } = sheet;
  const { count } = doc.bufferedPageRange();
  const { pageOf } = textsFor(order.locale).ui;
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    decorate(sheet, 'Pagination', () => {
      const text = pageOf(page + 1, count);
      doc.font('regular').fontSize(pt(8.5)).fillColor('#595959');
      const x = left + width - doc.widthOfString(text);
      doc.text(text, x, doc.page.height - mm(13), { lineBreak: false });
    });
  }
}
