/** A term of office; days ISO. A last day that is not known is still to come. */
type Term = { validFrom?: string | null; validTo?: string | null };

/** Whether the term holds on the day. */
export function holds({ validFrom, validTo }: Term, on: string): boolean {
  return (validFrom ?? on) <= on && on <= (validTo ?? on);
}

/** The board whose term holds on the day; undefined where it is over, or another has followed it. */
export function presentBoard<Board extends { termFrom: string; termTo: string; closedOn?: string | null }>(boards: readonly Board[], on: string): Board | undefined {
  return boards.find(({ termFrom, termTo, closedOn }) => termFrom <= on && on <= termTo && (closedOn ?? on) >= on);
}

/** Who heads an institution on the day. The name that stands on it counts only where no head was ever put down among its staff: it may be that of one who left. */
export function presentHead<Staff extends Term & { role: string; name: string }>({ headName, staff }: { headName?: string | null; staff: readonly Staff[] }, on: string): Staff | { name: string; person?: null } | undefined {
  const heads = staff.filter(({ role }) => role === 'HEAD');
  if (heads.length > 0) return heads.find((head) => holds(head, on));
  return headName ? { name: headName } : undefined;
}
