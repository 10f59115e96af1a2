/** ID-1: addresses are compared without regard to case and kept as typed. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
