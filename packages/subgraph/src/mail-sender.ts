/** The address that mail is sent from, as set for this server. */
let sender: string | null = null;

/** Tells of the sender's address; without one no mail is written. */
export function useMailSender(address: string | undefined): void {
  sender = address?.trim() || null;
}

/** The sender's address; null where mail is switched off. */
export function mailSender(): string | null {
  return sender;
}
