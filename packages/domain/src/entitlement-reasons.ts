import type { Code } from './vocabulary.ts';

type Reasons = readonly Code<'ENTITLEMENT_REASON'>[];

/** Why each step of an entitlement that needs a reason may be taken; forms offer them, the graph holds to them. */
export const entitlementReasons = {
  SUSPEND: ['OTHER_AID', 'COMPONENT_GONE', 'NOT_COLLECTED', 'DUTIES_UNMET', 'DATA_DOUBT', 'OTHER'],
  GRADUATE: ['INCOME_ROSE', 'COMPONENT_GONE', 'REFUSED', 'OTHER'],
  TERMINATE: ['NOT_ELIGIBLE', 'INCOME_ROSE', 'OTHER_AID', 'COMPONENT_GONE', 'NOT_COLLECTED', 'DUTIES_UNMET', 'DECEASED', 'MOVED', 'DISSOLVED', 'REFUSED', 'ENTERED_WRONGLY', 'OTHER'],
} as const satisfies Partial<Record<Code<'ENTITLEMENT_STEP'>, Reasons>>;
