import { roles } from '@pilar/domain/access';
import type { Grant, Viewer } from '@pilar/domain/viewer';
import { z } from 'zod';

/** A viewer that has signed in. */
export type SignedInViewer = Exclude<Viewer, { kind: 'anonymous' }>;

/**
 * Whom a question to identity is about: an account at an OpenID provider, mostly in a session, or by its own id, or a machine client. A session
 * that is only watched is not in use.
 */
export type SubjectRef = { account: { issuer: string; subject: string }; session?: string; watched?: true } | { accountId: string } | { client: string };

const grant = z.object({
  id: z.string(), role: z.enum(roles), area: z.string(), organisation: z.string().nullish(), validFrom: z.string().nullable(), validTo: z.string().nullable(),
});

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('officer'), accountId: z.string(), name: z.string(), grants: z.array(grant) }),
  z.object({ kind: z.literal('machine'), clientId: z.string(), name: z.string(), grants: z.array(grant), scopes: z.array(z.string()) }),
]);

/** What identity knows of a subject: all its grants, expired ones too. */
export type Subject = z.infer<typeof subject>;

/** Reads identity's answer about a subject. */
export function parseSubject(text: string): Subject {
  return subject.parse(JSON.parse(text));
}

/** The viewer that the subject is under one of its grants. */
export function viewerUnder(one: Subject, held: Grant): SignedInViewer {
  return one.kind === 'officer'
    ? { kind: 'officer', accountId: one.accountId, name: one.name, grant: held }
    : { kind: 'machine', clientId: one.clientId, name: one.name, grant: held, scopes: one.scopes };
}
