/** Visits to customer service. Subjects name the time alone: not the person, nor what the visit is about. */
export const appointments = {
  facts: {
    when: 'Time',
    place: 'Place',
    findingIn: 'Finding your way in',
    reason: 'Your matter',
    bring: 'Bring with you',
    freeTimes: 'Free times',
  },
  at: (onDay: string, time: string) => `${onDay} at ${time}`,
  button: 'See, move or cancel your time',
  link: 'The link is yours alone: whoever has it can move and cancel your time.',
  calendarAdds: 'The attached calendar file adds the visit to your calendar.',
  calendarMoves: 'The attached calendar file moves the visit in your calendar.',
  calendarRemoves: 'The attached calendar file takes the visit out of your calendar.',
  calendarSummary: (landlord: string) => `Visit to customer service, ${landlord}`,

  booked: {
    subject: (at: string) => `Your time at customer service ${at}`,
    heading: 'Your time is booked',
    intro: 'Customer service receives you at this time.',
    change: 'If you cannot come, please move or cancel your time, so that somebody else can have it.',
  },
  moved: {
    subject: (at: string) => `Your new time at customer service ${at}`,
    heading: 'Your time has been moved',
    byPerson: 'Customer service receives you at the new time. The old one is no longer yours.',
    byDesk: 'Customer service has moved your time. If the new one does not suit you, choose another.',
  },
  cancelled: {
    subject: (at: string) => `Your time at customer service ${at} has been cancelled`,
    heading: 'Your time has been cancelled',
    byPerson: 'You cancelled this time. You can book a new one whenever you like.',
    byDesk: 'Customer service has cancelled this time. You can book a new one whenever you like.',
    button: 'Book a new time',
  },
  displaced: {
    subject: (at: string) => `Your time at customer service ${at} must be changed`,
    heading: 'Please choose a new time',
    intro: 'We are sorry: customer service cannot receive you at the time you booked.',
    next: 'What you told us is kept. You only need to choose a new time.',
    button: 'Choose a new time',
  },
  reminder: {
    subject: (at: string) => `Reminder: customer service ${at}`,
    heading: 'Your visit is soon',
    intro: 'This is a reminder of the time you have booked at customer service.',
  },
  offer: {
    subject: (at: string) => `An earlier time has become free: ${at}`,
    heading: 'An earlier time has become free',
    intro: (at: string) => `You asked for an earlier time. This one is held for you: ${at}.`,
    until: (until: string) => `Answer by ${until}. After that the time is offered to the next person.`,
    keeps: 'Until you answer, and if you do nothing, you keep the time you have.',
    button: 'Take the earlier time or keep the old one',
    current: 'The time you have now',
  },
};
