import type { Fact, Field, Tick } from './blocks';
import { ruleAt } from './furniture.server';
import { heightOf, INK, makeRoom, type Sheet, say } from './sheet.server';

const TABLE_LABEL = 0.36;

export function drawFacts(sheet: Sheet, { facts }: { facts: readonly Fact[] }): void {
  const { doc, root, left, width, mm, pt } = sheet;
  const columns = [
    { x: left, width: width * TABLE_LABEL - mm(4) },
    { x: left + width * TABLE_LABEL, width: width * (1 - TABLE_LABEL) },
  ] as const;
  const table = doc.struct('Table');
  root.add(table);
  for (const { label, value } of facts) {
    const [th, td] = [{ text: label, style: 'strong' as const }, { text: value }];
    makeRoom(sheet, Math.max(heightOf(sheet, th, columns[0].width), heightOf(sheet, td, columns[1].width)) + pt(7));
    const row = doc.struct('TR');
    table.add(row);
    const [top, page] = [doc.y, doc.page];
    say(sheet, row, { tag: 'TH', line: th, ...columns[0], scope: 'Row' });
    const labelEnds = doc.y;
    // A cell longer than a page goes on to the next: nothing is brought back to where the row began.
    const isSamePage = doc.page === page;
    if (isSamePage) doc.y = top;
    say(sheet, row, { tag: 'TD', line: td, ...columns[1] });
    if (doc.page === page) doc.y = Math.max(doc.y, labelEnds);
    row.end();
    doc.y += pt(3);
    ruleAt(sheet, doc.y);
    doc.y += pt(4);
  }
  table.end();
  doc.y += pt(6);
}

export function drawFields(sheet: Sheet, { fields }: { fields: readonly Field[] }): void {
  const { doc, root, left, width, mm, pt } = sheet;
  const wide = fields.length === 1 ? width : (width - mm(8)) / 2;
  for (let first = 0; first < fields.length; first += 2) {
    makeRoom(sheet, mm(22));
    const top = doc.y;
    const ends = fields.slice(first, first + 2).map(({ label, value = '' }, at) => {
      const x = left + at * (wide + mm(8));
      doc.y = top + mm(12) - heightOf(sheet, { text: value || 'x' }, wide);
      if (value) say(sheet, root, { tag: 'P', line: { text: value }, x, width: wide });
      ruleAt(sheet, top + mm(12.5), { x, width: wide, colour: INK });
      doc.y = top + mm(13.5);
      say(sheet, root, { tag: 'P', line: { text: label, style: 'small' }, x, width: wide });
      return doc.y;
    });
    doc.y = Math.max(...ends) + pt(4);
  }
}

export function drawTicks(sheet: Sheet, { ticks }: { ticks: readonly Tick[] }): void {
  const { doc, root, left, width, mm, pt } = sheet;
  const list = doc.struct('L');
  root.add(list);
  for (const { text, ticked } of ticks) {
    const indent = mm(8);
    makeRoom(sheet, Math.min(heightOf(sheet, { text }, width - indent), pt(40)));
    const item = doc.struct('LI');
    list.add(item);
    const [y, side] = [doc.y + pt(3), pt(10)];
    item.add(
      doc.struct('Lbl', { actual: ticked ? '\u2612' : '\u2610' }, () => {
        doc.lineWidth(mm(0.3)).strokeColor(INK).rect(left, y, side, side).stroke();
        if (ticked) {
          doc
            .moveTo(left, y)
            .lineTo(left + side, y + side)
            .moveTo(left + side, y)
            .lineTo(left, y + side)
            .stroke();
        }
      }),
    );
    say(sheet, item, { tag: 'LBody', line: { text }, x: left + indent, width: width - indent });
    item.end();
    doc.y += pt(4);
  }
  list.end();
  doc.y += pt(4);
}
