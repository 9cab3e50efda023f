import { isGrantValid, type Grant } from '@pilar/domain/viewer';
import { viewerUnder, type SignedInViewer, type Subject } from '@pilar/trust/subject';
import type { Signable } from '@pilar/trust/viewer-tokens';
import { RequestProblem } from '../problem.ts';

/** A signed-in viewer. */
export type Caller = Signable & {
  /** Whom limits count: the account or client, whatever the grant. */
  account: string;
};

/** The viewer that the subject is under the named grant, or under its first valid one. */
export function callerUnderGrant(subject: Subject, grantId: string | undefined, today: string, session?: string): Caller {
  const viewer = viewerUnder(subject, chooseGrant(subject.grants, grantId, today));
  return callerOf(viewer.kind === 'officer' && session !== undefined ? { ...viewer, session } : viewer);
}

/** The caller that a viewer is. */
export function callerOf(viewer: SignedInViewer): Caller {
  return { viewer, key: JSON.stringify(viewer), account: viewer.kind === 'officer' ? viewer.accountId : viewer.clientId };
}

function chooseGrant(grants: readonly Grant[], id: string | undefined, today: string): Grant {
  if (id === undefined) {
    const valid = grants.find((grant) => isGrantValid(grant, today));
    if (valid) return valid;
    const last = grants.at(-1);
    if (!last) throw new RequestProblem(403, 'GRANT_UNKNOWN', 'grantNone');
    throw expired(last, today);
  }
  const named = grants.find((grant) => grant.id === id);
  if (!named) throw new RequestProblem(403, 'GRANT_UNKNOWN', 'grantUnknown', { grant: id.slice(0, 60) });
  if (!isGrantValid(named, today)) throw expired(named, today);
  return named;
}

function expired(grant: Grant, today: string): RequestProblem {
  const parameters = { grant: grant.id, from: grant.validFrom ?? '…', to: grant.validTo ?? '…', today };
  return new RequestProblem(403, 'GRANT_EXPIRED', 'grantExpired', parameters);
}
