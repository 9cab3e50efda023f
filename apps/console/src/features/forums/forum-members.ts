/** A member's terms of service, as people tells them; null where they cannot be read. */
export type Serving = readonly { type: string; state: string }[] | null | undefined;

/** Whether somebody serves as members of such a forum do; null where that is not asked or not known. */
export function serves(pillars: Serving, servingAs: string | null | undefined): boolean | null {
  if (!servingAs || !pillars) return null;
  return pillars.some(({ type, state }) => type === servingAs && state === 'ACTIVE');
}
