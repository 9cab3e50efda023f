import { FileTickets } from './tickets.ts';

let current: FileTickets | null = null;

/** Sets the secret by which identity's tickets are known; the server does so before it answers. */
export function useFileSecret(secret: string): void {
  current = new FileTickets(secret);
}

/** The tickets of this installation. */
export function fileTickets(): FileTickets {
  if (!current) throw new Error('The secret of tickets is set when the server starts');
  return current;
}
