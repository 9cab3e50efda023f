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

/** Where that account reads the file for ten minutes, relative to the installation's address. Whoever asks has seen to it that they may. */
export async function readUrl(file: string, account: string): Promise<string> {
  return `/files/${file}?ticket=${await fileTickets().sign('read', { file, account })}`;
}
