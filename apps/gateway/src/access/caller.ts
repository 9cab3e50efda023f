import { isGrantValid, type Grant, type Viewer } from '@pilar/domain/viewer';
import { RequestProblem } from '../problem.ts';
import type { Subject } from './subjects.ts';

/** A signed-in viewer, with the text that its signed tokens are remembered by. */
export type Caller = {
  viewer: Exclude<Viewer, { kind: 'anonymous' }>;
  /** Stable over requests of the same subject under the same grant. */
  key: string;
  /** Whom limits count: the account or client, whatever the grant. */
  account: string;
};

/** The viewer that the subject is under the named grant, or under its first valid one. */
export function callerUnderGrant(subject: Subject, grantId: string | undefined, today: string): Caller {
  const grant = chooseGrant(subject.grants, grantId, today);
  const viewer: Caller['viewer'] = subject.kind === 'officer'
    ? { kind: 'officer', accountId: subject.accountId, name: subject.name, grant }
    : { kind: 'machine', clientId: subject.clientId, name: subject.name, grant, scopes: subject.scopes };
  return { viewer, key: JSON.stringify(viewer), account: subject.kind === 'officer' ? subject.accountId : subject.clientId };
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
