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
import './duplicate/duplicate-pair.ts';
import './duplicate/decide-duplicate.ts';
import './merge/merge-beneficiaries.ts';
import './merge/undo-merge.ts';
import './reveal.ts';
import './search.ts';

beneficiaries.changeFeed('beneficiariesChanges', [
  { type: 'Family', table: 'beneficiaries.family' },
  { type: 'Beneficiary', table: 'beneficiaries.beneficiary' },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph beneficiaries. */
export const schema = builder.toSubGraphSchema({});
