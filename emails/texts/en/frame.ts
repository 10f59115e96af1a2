/** What every letter has around it. */
export const frame = {
  buttonFallback: 'If the button does not work, copy this address into your browser:',
  sentBy: (landlord: string) => `This message was sent by ${landlord}.`,
  why: {
    account: 'You get it because this e-mail address was given in the resident portal.',
    fault: 'You get it because you reported this fault or follow how it is handled.',
    publicFault: 'You get it because this e-mail address was given when the fault was reported.',
    resident: 'You get it because you have an account in the resident portal.',
    appointment: 'You get it because this e-mail address was given when a time at customer service was booked.',
    staff: 'You get it because you work with the portal.',
    authorization: 'You get it because this e-mail address stands in a power of attorney.',
  },
  noReply: 'Please do not reply to this message: replies are not read.',
  customerService: 'Customer service',
  portal: 'Resident portal',
};
