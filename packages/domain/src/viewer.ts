import type { Role } from './access.ts';

/** A role held in an area for a time. Dates are ISO (YYYY-MM-DD) and inclusive; null means open. */
export type Grant = {
  id: string;
  role: Role;
  /** Kemendagri code; the grant reaches this region and everything below it. */
  area: string;
  /** The one institution that the grant is about, for a role that works for one; null for all others. */
  organisation?: string | null;
  validFrom: string | null;
  validTo: string | null;
};

/** Who asks. A request acts under exactly one grant. */
export type Viewer =
  | { kind: 'anonymous' }
  | {
    kind: 'officer'; accountId: string; name: string; grant: Grant;
    /** The console's session that asks; absent where a token or a job does. */
    session?: string;
  }
  | { kind: 'machine'; clientId: string; name: string; grant: Grant; scopes: string[] };

/** Whether the grant holds on that day (ISO date in the province's time zone, see `today` in dates). */
export function isGrantValid(grant: Pick<Grant, 'validFrom' | 'validTo'>, today: string): boolean {
  return (grant.validFrom ?? today) <= today && today <= (grant.validTo ?? today);
}
