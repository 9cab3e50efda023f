import { today } from '@pilar/domain/dates';
import { isGrantValid } from '@pilar/domain/viewer';
import type { SignedIn } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { parseSubject, viewerUnder, type SubjectRef } from '@pilar/trust/subject';
import { JobRefused } from './handler.ts';
import { messages } from './messages.ts';

const timeoutMs = 5_000;

/** Who started the job, as they are now. Refuses when the account or the grant has ended since. */
export async function resolveOwner(identityUrl: string, secret: string, { account, grantId }: { account: string; grantId: string }): Promise<SignedIn> {
  const ref: SubjectRef = isId(account) ? { accountId: account } : { client: account };
  const response = await fetch(new URL('/internal/subject', identityUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', [internalHeader]: await signInternal('identity', secret) },
    body: JSON.stringify(ref),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status === 404) throw new JobRefused(messages.accountEnded);
  if (!response.ok) throw new Error(`Identity answered ${response.status} about the owner of a job`);
  const subject = parseSubject(await response.text());
  const grant = subject.grants.find(({ id }) => id === grantId);
  if (!grant || !isGrantValid(grant, today())) throw new JobRefused(messages.grantEnded);
  return viewerUnder(subject, grant);
}
