import type { Code } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { words } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { AidComponent, AidPer, Programme } from './programme.ts';
import { programmeEntity } from './programme-entity.ts';
import { programmeMessages as messages } from './programme-messages.ts';

const most = 1_000_000_000_000n;

const AidAmountInput = builder.inputType('AidAmountInput', {
  description: 'An amount of an edition.',
  fields: (t) => ({
    component: t.field({ type: AidComponent, description: 'For each member who is that; left out: of the whole.' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'Amount.' }),
  }),
});

type Given = { amounts: readonly { component?: Code<'AID_COMPONENT'> | null; amount: string }[]; mostMembers?: number | null };

function checkAmounts({ amounts, mostMembers }: Given, forFamilies: boolean, problems: Problems): void {
  if (amounts.length === 0) problems.add('amounts', messages.partsNeeded);
  const seen = new Set<string | null>();
  for (const [index, { component = null, amount }] of amounts.entries()) {
    if (BigInt(amount) < 0n || BigInt(amount) > most) problems.add(`amounts.${index}.amount`, messages.amountRange, { value: amount });
    if (component !== null && !forFamilies) problems.add(`amounts.${index}.component`, messages.familyOnly);
    if (seen.has(component)) problems.add(`amounts.${index}.component`, component === null ? messages.wholeTwice : messages.partTwice, { component: words('AID_COMPONENT', component ?? '') });
    seen.add(component);
  }
  if (mostMembers == null) return;
  if (mostMembers < 1 || mostMembers > 50) problems.add('mostMembers', messages.mostRange, { value: mostMembers });
  if (amounts.every(({ component }) => component == null)) problems.add('mostMembers', messages.componentsOnly);
}

beneficiaries.command({
  name: 'setProgrammeAmounts',
  description: 'Sets what a programme gives from a day on: an edition of its own, so that what was given before stays as it was. An edition of that very day is replaced, which takes a reason.',
  permission: 'programme.record', entity: programmeEntity, result: Programme, operation: 'UPDATED',
  input: builder.inputType('SetProgrammeAmountsInput', {
    description: 'An edition of amounts.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The programme (Programme).'),
      validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
      per: t.field({ type: AidPer, required: true, description: 'What the amounts are of.' }),
      amounts: t.field({ type: [AidAmountInput], required: true, description: 'The amounts, one for each component and at most one of the whole.' }),
      mostMembers: t.int({ description: 'How many members of one family count, those whose amounts are greatest; all when left out.' }),
      citation: t.string({ required: true, description: 'Where they stand, at most 300 characters.' }),
      checkedOn: t.field({ type: 'Date', required: true, description: 'Day on which that source was last checked; not in the future.' }),
      reason: t.string({ description: 'Why; required where it replaces an edition.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const programme = await tx.programme.findUniqueOrThrow({ where: { id: input.id } });
    const validFrom = new Date(input.validFrom);
    checkAmounts(input, programme.target === 'FAMILY', problems);
    const citation = requiredTextWithoutNumber('citation', input.citation, 300, problems);
    checkDay('checkedOn', input.checkedOn, problems);
    const { count: replaced } = await tx.programmeAmount.deleteMany({ where: { programmeId: input.id, validFrom } });
    if (replaced > 0 && !input.reason?.trim()) problems.add('reason', messages.editionReason, { day: input.validFrom });
    problems.refuse();
    await tx.programmeAmount.createMany({
      data: input.amounts.map(({ component, amount }) => ({
        id: newId(), programmeId: input.id, validFrom, component: component ?? null, amount: BigInt(amount), per: input.per, mostMembers: input.mostMembers ?? null,
        citation, checkedOn: new Date(input.checkedOn),
      })),
    });
    await tx.programme.update({ where: { id: input.id }, data: changed() });
    return input.id;
  },
});
