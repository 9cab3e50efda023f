import { permissionsOf, roles, type Permission, type Role } from './access.ts';
import { ofInstitutions, readerOf } from './live.ts';
import { organisationOf } from './role-grants.ts';

/** A record as far as its readers depend on it. */
export type Read = { type: string; state: string | null; area: string | null };

const regency = '36.02'.length;

/** The right that reading this record takes; null for a type that is told to nobody. */
export function rightTo({ type, area }: Read): Permission | null {
  // Figures of a regency and above are everybody's who follows them; below, theirs who read families.
  if (type === 'PovertySnapshot' && (area ?? '').length <= regency) return 'poverty.read';
  return readerOf(type) ?? null;
}

/** Roles that read such a record where it is seen. Who works for an organisation reads of institutions their own alone, which is told apart. */
export function rolesReading(record: Read): Role[] {
  const right = rightTo(record);
  if (right === null) return [];
  const rights: Permission[] = record.type === 'Event' && record.state !== 'PUBLISHED' ? [right, 'event.readUnpublished'] : [right];
  const apart = ofInstitutions.has(record.type);
  return roles.filter((role) => rights.every((one) => permissionsOf(role).includes(one)) && !(apart && organisationOf.has(role)));
}

/** Whether those read it as well who work for the institution that it hangs on. */
export function isOwnInstitutions(record: Read): boolean {
  const right = rightTo(record);
  return right !== null && ofInstitutions.has(record.type) && permissionsOf('LKS_USER').includes(right);
}
