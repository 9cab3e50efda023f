/** Everybody who has submitted a record, however often it was returned, with the account that does so now: none of them decides on it. */
export function joinedBy(submitters: readonly string[], account: string): string[] {
  return [...new Set([...submitters, account])];
}
