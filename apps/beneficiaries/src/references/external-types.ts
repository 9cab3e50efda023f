import { beneficiaries } from '../builder.ts';

/** Types of other subgraphs that beneficiaries refers to. Each is told as its id, or as null where the viewer may not see it. */
export const Pillar = beneficiaries.reference('Pillar', 'pillar.read');
export const Institution = beneficiaries.reference('Institution', 'institution.read');
