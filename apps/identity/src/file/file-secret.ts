import { FileTickets } from '@pilar/files/tickets';

let current: FileTickets | null = null;

/** Sets the secret that tickets are signed with; the server does so before it answers. */
export function useFileSecret(secret: string, now?: () => number): void {
  current = new FileTickets(secret, now);
}

/** The tickets of this installation. */
export function fileTickets(): FileTickets {
  if (!current) throw new Error('The secret of tickets is set when the server starts');
  return current;
}
