import type { Subject } from '@pilar/subgraph/subject-keys';

/** Whom a record tells of: a person served, else a family; null for neither, such as a group. */
export function subjectOf({ beneficiaryId, familyId }: { beneficiaryId?: string | null; familyId?: string | null }): Subject | null {
  if (beneficiaryId) return { type: 'Beneficiary', id: beneficiaryId };
  return familyId ? { type: 'Family', id: familyId } : null;
}

/** Id of whom a record is of, a person served or a family; empty for neither. */
export const subjectIdOf = ({ beneficiaryId, familyId }: { beneficiaryId?: string | null; familyId?: string | null }): string => beneficiaryId ?? familyId ?? '';
