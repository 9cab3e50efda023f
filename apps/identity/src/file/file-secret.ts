import type { SealedFiles } from '@pilar/files/sealed-files';
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

let store: SealedFiles | null = null;

/** Sets where the content of files lies; the server does so before it answers. */
export function useFileContent(content: SealedFiles): void {
  store = content;
}

/** The content of this installation's files, for what the graph itself makes of them. Who may see a file is asked before. */
export function fileContent(): SealedFiles {
  if (!store) throw new Error('The content of files is set when the server starts');
  return store;
}
