import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from './builder.ts';
import './family/family.ts';
import './family/family-export.ts';
import './family/family-mutations.ts';
import './beneficiary/beneficiary.ts';
import './beneficiary/beneficiary-export.ts';
import './beneficiary/beneficiary-mutations.ts';
import './beneficiary/match-nik.ts';
import './family-change/family-change.ts';
import './family-change/split-family.ts';
import './family-change/change-head.ts';
import './family-change/merge-families.ts';
import './family-change/move-family.ts';
import './family-change/change-person.ts';
import './family-change/undo-change.ts';
import './case-type/case-type.ts';
import './case-type/publish-case-types.ts';
import './case/welfare-case.ts';
import './case/case-list.ts';
import './case/case-export.ts';
import './case/report-case.ts';
import './case/case-steps.ts';
import './case/correct-case.ts';
import './case/reveal-case.ts';
import './recap/recap.ts';
import './recap/recap-export.ts';
import './reveal.ts';
import './search.ts';

beneficiaries.changeFeed('beneficiariesChanges', [
  { type: 'Family', table: 'beneficiaries.family' },
  { type: 'Beneficiary', table: 'beneficiaries.beneficiary' },
  { type: 'WelfareCase', table: 'beneficiaries.welfare_case', condition: sql`NOT sensitive` },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph beneficiaries. */
export const schema = builder.toSubGraphSchema({});
