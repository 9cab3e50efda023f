import { Problems } from '@pilar/subgraph/problems';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { changed } from '@pilar/subgraph/entity';
import { words } from '@pilar/subgraph/messages';
import { beneficiaries, builder } from '../builder.ts';
import { AidComponent } from '../programme/programme.ts';
import { Entitlement } from './entitlement.ts';
import { entitlementEntity } from './entitlement-entity.ts';
import { entitlementMessages as messages } from './entitlement-messages.ts';
import { openStates, type EntitlementState } from './entitlement-rules.ts';
import { noteSteps } from './note-steps.ts';
import { checkComponents, makeEntitlements, proposing, readOffer } from './propose.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const EntitlementComponentInput = builder.inputType('EntitlementComponentInput', {
  description: 'Members of a family who count for its amount.',
  fields: (t) => ({
    component: t.field({ type: AidComponent, required: true, description: 'What they are.' }),
    members: t.int({ required: true, description: 'How many of them there are, 1 to 20.' }),
  }),
});

/** What they are proposed for. */
export function offerFields(t: InputFields) {
  return {
    programme: t.string({ required: true, description: 'Code of the programme.' }),
    year: t.int({ required: true, description: 'The year.' }),
  };
}

/** Who is proposed. */
export function proposedFields(t: InputFields) {
  return {
    family: t.id({ description: 'The family (Family), of a programme for families.' }),
    beneficiary: t.id({ description: 'The person (Beneficiary), of a programme for persons.' }),
    proposal: t.id({ description: 'The proposal that the ministry has accepted, which it rests on (rule 37); the last accepted one of them when left out.' }),
    components: t.field({ type: [EntitlementComponentInput], description: 'Members who count, where the amount goes by them.' }),
  };
}

beneficiaries.command({
  name: 'proposeEntitlement',
  description: 'Proposes a family or person for a programme in a year. One of a programme and year goes on at a time; what conflicts with a programme they have is refused (rule 37).',
  permission: 'entitlement.propose', entity: entitlementEntity, result: Entitlement, operation: 'CREATED',
  input: builder.inputType('ProposeEntitlementInput', { description: 'Who is proposed for what.', fields: (t) => ({ ...beneficiaries.newRecordFields(t), ...offerFields(t), ...proposedFields(t) }) }),
  run: async ({ input, tx, ctx }) => {
    const offer = await readOffer(tx, ctx, input.programme, input.year);
    const row = (await proposing(tx, ctx, offer, [input]))(input);
    await makeEntitlements(tx, ctx, [row]);
    await beneficiaries.linkExternalIds(tx, ctx, 'Entitlement', row.id, input.externalIds);
    return row.id;
  },
});

beneficiaries.command({
  name: 'correctEntitlement',
  description: 'Corrects the components of an entitlement that goes on, and what is to be read of it with care.',
  permission: 'entitlement.propose', entity: entitlementEntity, result: Entitlement, operation: 'UPDATED',
  input: builder.inputType('CorrectEntitlementInput', {
    description: 'Corrections; a field left out stays as it is.',
    fields: (t) => ({ ...beneficiaries.correctionFields(t), components: t.field({ type: [EntitlementComponentInput], description: 'Members who count; replaces all.' }) }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.entitlement.findUniqueOrThrow({ where: { id: input.id }, include: { programme: { include: { amounts: true } } } });
    if (!openStates.includes(row.state as EntitlementState)) problems.add('id', messages.closed, { state: words('ENTITLEMENT_STATE', row.state) });
    if (input.components == null && input.caveats == null) problems.add('id', messages.nothingTold);
    const note = textWithoutNumber('reason', input.reason, 500, problems) ?? null;
    const components = input.components && checkComponents(input.components, row, problems);
    problems.refuse();
    await tx.entitlement.update({ where: { id: row.id }, data: { components: components ?? undefined, ...changed(input.caveats as object[] | null) } });
    await noteSteps(tx, ctx, 'CORRECT', [{ ...row, version: row.version + 1 }], { note });
    return row.id;
  },
});
