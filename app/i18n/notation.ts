type Parts = { year: string; month: number; day: number };

export function partsOf(date: string): Parts {
  return { year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export const isWholeHour = (time: string) => time.endsWith(':00');
const withoutLeadingZero = (text: string) => (text.startsWith('0') ? text.slice(1) : text);
const dotted = (time: string) => withoutLeadingZero(time.slice(0, 5)).replace(':', '.');
const hourOrDotted = (time: string) => (isWholeHour(time) ? withoutLeadingZero(time.slice(0, 2)) : dotted(time));

function nearDays(today: string, yesterday: string, tomorrow: string) {
  return { today, yesterday, tomorrow, nearDays: new Set([today, yesterday, tomorrow]) };
}

const englishMonths = [...Array(12).keys()].map((month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)),
);

/**
 * Written out instead of asked of Intl: Finland's Swedish writes 10.42 where Intl has 10:42, the answers differ between
 * versions of Node, and a page formats hundreds of them.
 */
export const notations = {
  fi: {
    intl: 'fi-FI',
    date: ({ day, month, year }: Parts) => `${day}.${month}.${year}`,
    shortDate: ({ day, month }: Parts) => `${day}.${month}.`,
    weekdayDate: ({ day, month }: Parts) => `${day}.${month}.`,
    onWeekday: (weekday: string) => `${weekday}na`,
    time: dotted,
    shortTime: hourOrDotted,
    at: 'klo',
    ...nearDays('tänään', 'eilen', 'huomenna'),
  },
  sv: {
    intl: 'sv-FI',
    date: ({ day, month, year }: Parts) => `${day}.${month}.${year}`,
    shortDate: ({ day, month }: Parts) => `${day}.${month}`,
    weekdayDate: ({ day, month }: Parts) => `${day}.${month}`,
    onWeekday: (weekday: string) => weekday,
    time: dotted,
    shortTime: hourOrDotted,
    at: 'kl.',
    ...nearDays('i dag', 'i går', 'i morgon'),
  },
  en: {
    intl: 'en-GB',
    date: ({ day, month, year }: Parts) => `${day} ${englishMonths[month - 1]} ${year}`,
    shortDate: ({ day, month }: Parts) => `${day} ${englishMonths[month - 1]?.slice(0, 3)}`,
    weekdayDate: ({ day, month }: Parts) => `${day} ${englishMonths[month - 1]}`,
    onWeekday: (weekday: string) => `on ${weekday}`,
    time: (time: string) => withoutLeadingZero(time.slice(0, 5)),
    shortTime: (time: string) => withoutLeadingZero(time.slice(0, 5)),
    at: 'at',
    ...nearDays('today', 'yesterday', 'tomorrow'),
  },
};
