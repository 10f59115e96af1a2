import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { Action, Paragraph, Title } from './parts';

const count = z.number().int().min(0);

/** To the desk, once a day: how many matters wait, never whose. */
export const disturbanceDesk = defineLetter({
  name: 'disturbance-desk',
  data: z.object({ cases: count, late: count, owed: count, steps: count, signs: count }),
  why: 'staff',
  subject: ({ data, texts }) => texts.disturbances.desk.subject(data.cases + data.signs),
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.disturbances.desk;
    return (
      <>
        <Title>{t.heading}</Title>
        {data.late > 0 && <Paragraph>{t.late(data.late)}</Paragraph>}
        {data.owed > 0 && <Paragraph>{t.owed(data.owed)}</Paragraph>}
        {data.steps > 0 && <Paragraph>{t.steps(data.steps)}</Paragraph>}
        {data.signs > 0 && <Paragraph>{t.signs(data.signs)}</Paragraph>}
        <Action
          context={context}
          path={data.cases > 0 ? paths.adminDisturbances({ view: 'mine' }) : paths.adminNewTenants()}
          label={t.button}
        />
      </>
    );
  },
  sample: { cases: 4, late: 1, owed: 2, steps: 1, signs: 2 },
});
