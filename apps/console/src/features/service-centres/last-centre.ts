import { remember, remembered } from '../../shell/memory.ts';

/** The Puskesos whose log was last opened on this machine, by which it opens without a line. */
export function lastCentre(): { id: string; name: string } | null {
  const [id, ...name] = remembered('centre')?.split(' ') ?? [];
  return id ? { id, name: name.join(' ') } : null;
}

/** Remembers it for the next visit. */
export function rememberCentre({ id, name }: { id: string; name: string }): void {
  remember('centre', `${id} ${name}`);
}
