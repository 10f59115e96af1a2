import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { disturbance } from './disturbance-facts';
import { instant } from './fields';
import { Action, Paragraph, Title } from './parts';

/** DI-4, to the desk: a task with a clock. Neither subject nor text says what it is about. */
export const disturbanceTask = defineLetter({
  name: 'disturbance-task',
  data: z.object({ ...disturbance, dueAt: instant, what: z.enum(['new', 'late']) }),
  why: 'staff',
  subject: ({ data, texts }) => {
    const { newSubject, lateSubject } = texts.disturbances.task;
    return data.what === 'new' ? newSubject(data.number) : lateSubject(data.number);
  },
  Body: (context) => {
    const { data, texts, formats } = context;
    const t = texts.disturbances.task;
    const when = formats.dateTime(data.dueAt);
    return (
      <>
        <Title>{data.what === 'new' ? t.newHeading : t.lateHeading}</Title>
        <Paragraph>{data.what === 'new' ? t.due(when) : t.late(when)}</Paragraph>
        <Paragraph>{t.content}</Paragraph>
        <Action context={context} path={paths.adminDisturbanceTask(data.id)} label={t.button} />
      </>
    );
  },
  sample: { id: 'sample0task000000000000000', number: 'A-1042', dueAt: '2026-11-24T14:00:00Z', what: 'new' },
});
