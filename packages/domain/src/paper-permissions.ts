import type { Permission } from './access.ts';
import type { Code } from './vocabulary.ts';

/** Papers of data protection are made and revoked by whoever keeps what they are of, the data-protection officer among them, who makes no others. */
const kept: Partial<Record<Code<'DOCUMENT_KIND'>, Permission>> = { ACCESS_AUDIT: 'audit.read', BREACH_NOTICE: 'incident.handle' };

const keeping = (kind: string): Permission | undefined => kept[kind as Code<'DOCUMENT_KIND'>];

/** Whether it is a paper of data protection. */
export const ofProtection = (kind: string): boolean => keeping(kind) !== undefined;
/** Under which permission a paper of that kind is drafted and issued. */
export const issuedUnder = (kind: string): Permission => keeping(kind) ?? 'document.issue';
/** Under which it is revoked. */
export const revokedUnder = (kind: string): Permission => keeping(kind) ?? 'document.revoke';
/** Of which whoever makes any paper has one. */
export const makers = ['document.issue', 'audit.read', 'incident.handle'] as const satisfies Permission[];
/** Of which whoever revokes any paper has one. */
export const revokers = ['document.revoke', 'audit.read', 'incident.handle'] as const satisfies Permission[];
