import { beneficiaries, builder } from '../builder.ts';
import { CaseUnit } from '../case-type/case-type.ts';
import { correctCase } from './correct-case.ts';
import { reportCase, toldFields } from './report-case.ts';
import { WelfareCase } from './welfare-case.ts';

beneficiaries.batch({
  name: 'enterCases',
  description: 'Reports and corrects welfare cases, by the rules of reportCase and correctCase.',
  permission: 'case.report', type: 'WelfareCase', result: WelfareCase, register: reportCase, correct: correctCase,
  needed: ['type', 'foundOn'], onlyNew: ['beneficiary', 'family', 'unit', 'area'],
  row: builder.inputType('CaseRow', {
    description: 'A case: of a person, a family, or a group with its village and number.',
    fields: (t) => ({
      ...beneficiaries.rowFields(t),
      type: t.string({ description: 'Code of the type, of the list in force on the day of finding; required of a new one.' }),
      foundOn: t.field({ type: 'Date', description: 'Day of finding; required of a new one.' }),
      beneficiary: t.id({ description: 'Of a new one: the person (Beneficiary).' }),
      family: t.id({ description: 'Of a new one: the family (Family).' }),
      groupName: t.string({ description: 'What the group or community is called; at most 200 characters.' }),
      unit: t.field({ type: CaseUnit, description: 'Of a new one about a group: GROUP or COMMUNITY.' }),
      persons: t.int({ description: 'Of a group: how many they are.' }),
      area: t.field({ type: 'RegionCode', description: 'Of a new one about a group: its village.' }),
      ...toldFields(t),
    }),
  }),
});
