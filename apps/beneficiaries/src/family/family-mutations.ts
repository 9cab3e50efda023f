import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import { checkHere } from '../arriving.ts';
import { beneficiaries, builder } from '../builder.ts';
import { refuseTakenCard } from '../numbers.ts';
import { Family, PovertyReason, PovertySign, WelfareSource } from './family.ts';
import { familyEntity } from './family-entity.ts';
import { cardColumns, newFamily, readFamily } from './read-family.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const PovertySignInput = builder.inputType('PovertySignInput', {
  description: 'An answer to one of the nine signs (rule 33).',
  fields: (t) => ({
    sign: t.field({ type: PovertySign, required: true, description: 'The sign.' }),
    present: t.boolean({ required: true, description: 'Whether it is there.' }),
  }),
});

/** What the inputs say of a family. */
export function familyFields(t: InputFields) {
  return {
    address: t.string({ description: 'Where it lives: street, number, hamlet; at most 300 characters.' }),
    rt: t.string({ description: 'RT: 1 to 3 digits.' }),
    rw: t.string({ description: 'RW: 1 to 3 digits.' }),
    cardNumber: t.field({ type: 'Nik', description: 'Number of the family card (KK): 16 digits. Unique; a mask is refused.' }),
    desil: t.int({ description: 'Welfare decile 1 to 10, 1 the poorest; with its source and day (rule 34).' }),
    desilSource: t.field({ type: WelfareSource, description: 'Where the desil was said.' }),
    desilOn: t.field({ type: 'Date', description: 'Of which day the desil is.' }),
    extremePoor: t.boolean({ description: 'Whether it counts as extremely poor; with source and day.' }),
    extremePoorSource: t.field({ type: WelfareSource, description: 'Where that was said.' }),
    extremePoorOn: t.field({ type: 'Date', description: 'Of which day that is.' }),
    extremePoorReason: t.field({ type: PovertyReason, description: 'Why the mark changes: FOUND, WORSENED or CORRECTED where it is set; GRADUATED, NOT_CONFIRMED or CORRECTED where it is taken away, and then required. Movement is counted by it (rule 35).' }),
    signs: t.field({ type: [PovertySignInput], description: 'All answers to the nine signs; what was not asked is left out (rule 33).' }),
    signsOn: t.field({ type: 'Date', description: 'Day on which the family was visited for them.' }),
  };
}

const RegisterFamilyInput = builder.inputType('RegisterFamilyInput', {
  description: 'A family served. Its members are registered one by one.',
  fields: (t) => ({
    ...beneficiaries.newRecordFields(t),
    area: t.field({ type: 'RegionCode', required: true, description: 'Village (desa, kelurahan) it lives in.' }),
    ...familyFields(t),
  }),
});

export const registerFamily = beneficiaries.command({
  name: 'registerFamily',
  description: 'Registers a family served. The number of a family card that is recorded already is refused.',
  permission: 'family.register',
  entity: familyEntity,
  result: Family,
  input: RegisterFamilyInput,
  limited: true,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const read = readFamily(input, problems, newFamily);
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    problems.refuse();
    if (read.cardNumber) await refuseTakenCard(tx, ctx, read.cardNumber, null);
    const id = newId();
    await tx.family.create({ data: { ...read.columns, ...cardColumns(id, read.cardNumber), id, areaCode: input.area, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] } });
    await beneficiaries.linkExternalIds(tx, ctx, 'Family', id, input.externalIds);
    return id;
  },
});

const CorrectFamilyInput = builder.inputType('CorrectFamilyInput', {
  description: 'Corrections; a field left out stays as it is, null clears it.',
  fields: (t) => ({ ...beneficiaries.correctionFields(t), ...familyFields(t) }),
});

export const correctFamily = beneficiaries.command({
  name: 'correctFamily',
  description: 'Corrects what is recorded of a family: address, card, desil, extreme poverty, the nine signs. A move is recorded by moveFamily.',
  permission: 'family.correct',
  entity: familyEntity,
  result: Family,
  input: CorrectFamilyInput,
  limited: true,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await tx.family.findUniqueOrThrow({ where: { id: input.id } });
    checkHere('id', was, problems);
    const read = readFamily(input, problems, was);
    problems.refuse();
    if (read.cardNumber) await refuseTakenCard(tx, ctx, read.cardNumber, input.id);
    await tx.family.update({
      where: { id: input.id },
      data: { ...read.columns, ...cardColumns(input.id, read.cardNumber), caveats: input.caveats ?? (was.caveats as Caveat[]), version: { increment: 1 }, updatedAt: new Date() },
    });
    // Whoever brings the card that was replaced is still found.
    if (read.cardNumber !== undefined && was.cardIndex) await tx.formerCard.createMany({ data: { familyId: was.id, cardIndex: was.cardIndex }, skipDuplicates: true });
    return input.id;
  },
});
