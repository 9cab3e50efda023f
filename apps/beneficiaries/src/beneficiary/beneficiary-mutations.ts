import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { newId, isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import { checkHere } from '../arriving.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { noteChange } from '../family-change/note-change.ts';
import { checkParents, refuseSecondHead } from '../family-change/member-rules.ts';
import { membersOf } from '../family-change/members.ts';
import { renumber } from '../identity/renumber.ts';
import { messages } from '../messages.ts';
import { refuseTakenNik } from '../numbers.ts';
import { AddressInput, Beneficiary, Education, FamilyRelation, MaritalState, Sex } from './beneficiary.ts';
import { askWhetherSame } from './beneficiary-candidates.ts';
import { beneficiaryEntity } from './beneficiary-entity.ts';
import { beneficiaryBefore, beneficiaryColumns, caveatsWithNik, keepMotherName, nameColumns, newBeneficiary, readBeneficiary } from './read-beneficiary.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** Personal data in the inputs that register and correct somebody. */
export function personalFields(t: InputFields) {
  return {
    aliases: t.stringList({ description: 'Other spellings and names, at most 10.' }),
    nik: t.field({ type: 'Nik', description: 'NIK: 16 digits. Unique; a mask is refused.' }),
    nikReason: t.string({ description: 'Why the NIK is right although it does not fit day of birth, sex or a district code in force; kept as a caveat.' }),
    noNikReason: t.string({ description: 'Why somebody has no NIK, as the homeless and babies may not; required without one (rule 7).' }),
    sex: t.field({ type: Sex, description: 'Sex.' }),
    birthPlace: t.string({ description: 'Place of birth, at most 100 characters.' }),
    birthDate: t.field({ type: 'Date', description: 'Birth date.' }),
    maritalState: t.field({ type: MaritalState, description: 'Marital state.' }),
    education: t.field({ type: Education, description: 'Highest schooling finished.' }),
    occupation: t.string({ description: 'Work, at most 100 characters.' }),
    phone: t.string({ description: 'Telephone number.' }),
    motherName: t.string({ description: 'Name of the mother, as banks ask for it; shown by revealBeneficiary only.' }),
    addressKtp: t.field({ type: AddressInput, description: 'Address on the identity card.' }),
    addressDomicile: t.field({ type: AddressInput, description: 'Where somebody lives who does not live with the family.' }),
    stepChild: t.boolean({ description: 'A stepchild, who may be older than a parent of the family; default false.' }),
  };
}

const RegisterBeneficiaryInput = builder.inputType('RegisterBeneficiaryInput', {
  description: 'A person served.',
  fields: (t) => ({
    ...beneficiaries.newRecordFields(t),
    fullName: t.string({ required: true, description: 'Name, at most 200 characters; one word is enough.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Village (desa, kelurahan) the person lives in.' }),
    family: t.id({ description: 'Family (Family) the person belongs to.' }),
    relation: t.field({ type: FamilyRelation, description: 'Relation to its head; required with a family.' }),
    ...personalFields(t),
    distinct: t.boolean({ description: 'Somebody else indeed than those recorded under a like name (rule 6); default false, and then such a person is refused as Duplicate with its candidates.' }),
  }),
});

/** The family that somebody is to join, where they may. */
async function familyToJoin(tx: Db, input: { family?: string | null; relation?: string | null }, problems: Problems) {
  const family = input.family && isId(input.family) ? await tx.family.findUnique({ where: { id: input.family } }) : null;
  if (input.family != null && !family) problems.add('family', shared.unknownReference, { type: 'Family', value: input.family.slice(0, 60) });
  if (input.family != null && input.relation == null) problems.add('relation', messages.relationNeeded);
  if (input.family == null && input.relation != null) problems.add('family', messages.familyNeeded);
  // A family may be readable by whoever entered it, after it has moved elsewhere; members join it where it lives.
  if (family) checkHere('family', family, problems);
  if (family && family.lifeState !== 'ACTIVE') problems.add('family', messages.familyNotActive, { state: label('FAMILY_STATE', family.lifeState, problems.language).toLowerCase() });
  return family;
}

export const registerBeneficiary = beneficiaries.command({
  name: 'registerBeneficiary',
  description: 'Registers a person served, alone or in a family. A family has one head. A NIK that is recorded already is refused, a name that is is asked about (rule 6).',
  permission: 'beneficiary.register',
  entity: beneficiaryEntity,
  result: Beneficiary,
  input: RegisterBeneficiaryInput,
  limited: true,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const read = readBeneficiary(input, problems, newBeneficiary);
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    const family = await familyToJoin(tx, input, problems);
    problems.refuse();
    const { nik, birthDate, sex } = read.personal;
    const fullName = read.fullName ?? '';
    if (family && input.relation) {
      const members = await membersOf(tx, family.id);
      refuseSecondHead(ctx, members, input.relation);
      checkParents([...members, { id: '', relation: input.relation, sex: sex ?? null, birthDate: birthDate ?? null }], ['relation'], input.stepChild ?? false, problems);
      problems.refuse();
    }
    if (nik) await refuseTakenNik(tx, ctx, nik, null);
    if (!input.distinct) await askWhetherSame(tx, ctx, { fullName, areaCode: input.area, birthDate: birthDate ?? null, family: family?.id ?? null });
    const id = newId();
    await tx.beneficiary.create({
      data: {
        ...beneficiaryColumns(id, read), ...nameColumns(fullName), id, areaCode: input.area, ownerCode: ctx.viewer.grant.area,
        familyId: family?.id, relation: input.relation, caveats: caveatsWithNik(input.caveats ?? [], read),
      },
    });
    await keepMotherName(tx, id, read.motherName);
    if (family && input.relation) await noteJoining(tx, ctx, { id, relation: input.relation, birthDate: birthDate ?? null }, family.id);
    await beneficiaries.linkExternalIds(tx, ctx, 'Beneficiary', id, input.externalIds);
    return id;
  },
});

const infancyDays = 365;

/** A baby of the family was born into it; everybody else joined it. */
async function noteJoining(tx: Db, ctx: Context, { id, relation, birthDate }: { id: string; relation: Code<'FAMILY_RELATION'>; birthDate: string | null }, family: string): Promise<void> {
  const baby = birthDate !== null && (relation === 'ANAK' || relation === 'CUCU') && Date.now() - Date.parse(birthDate) < infancyDays * 86_400_000;
  await noteChange(tx, ctx, { kind: baby ? 'BORN' : 'JOINED', family, ...(baby ? { happenedOn: birthDate } : {}) }, [
    { id, before: { family: null, relation: null, lifeState: 'ACTIVE' }, after: { family, relation, lifeState: 'ACTIVE' } },
  ]);
}

const CorrectBeneficiaryInput = builder.inputType('CorrectBeneficiaryInput', {
  description: 'Corrections; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...beneficiaries.correctionFields(t),
    fullName: t.string({ description: 'Name.' }),
    area: t.field({ type: 'RegionCode', description: 'Village the person lives in; of members of a family see moveFamily.' }),
    relation: t.field({ type: FamilyRelation, description: 'Relation to the head, where it was entered wrongly; for a new head see changeFamilyHead.' }),
    ...personalFields(t),
  }),
});

export const correctBeneficiary = beneficiaries.command({
  name: 'correctBeneficiary',
  description: 'Corrects what is recorded of a person served. A NIK that is replaced is kept: whoever brings the old card is still found.',
  permission: 'beneficiary.correct',
  entity: beneficiaryEntity,
  result: Beneficiary,
  input: CorrectBeneficiaryInput,
  limited: true,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await tx.beneficiary.findUniqueOrThrow({ where: { id: input.id } });
    // Who is about to arrive is seen here and not ours yet: a correction would draw them in past their reception.
    checkHere('id', was, problems);
    const read = readBeneficiary(input, problems, beneficiaryBefore(was));
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    if (input.relation != null && was.familyId === null) problems.add('relation', messages.familyNeeded);
    problems.refuse();
    const { nik } = read.personal;
    if (was.familyId !== null) await checkInFamily(tx, ctx, was.familyId, was, input, problems);
    problems.refuse();
    if (nik) await refuseTakenNik(tx, ctx, nik, input.id);
    const columns = beneficiaryColumns(input.id, read);
    await tx.beneficiary.update({
      where: { id: input.id },
      data: {
        ...columns, ...(read.fullName === undefined ? {} : nameColumns(read.fullName)),
        ...(nik === undefined ? {} : { nikState: was.nikState, ...await renumber(tx, ctx, was, nik, { source: 'RECORD', note: null }) }),
        areaCode: input.area ?? undefined, relation: input.relation ?? undefined,
        caveats: caveatsWithNik(input.caveats ?? (was.caveats as Caveat[]), read), version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    await keepMotherName(tx, input.id, read.motherName);
    return input.id;
  },
});

/** The person as corrected must still fit the family: one head, no child older than its parents. */
async function checkInFamily(tx: Db, ctx: Context, family: string, was: { id: string; relation: string | null; sex: string | null; birthDate: Date | null }, input: { relation?: Code<'FAMILY_RELATION'> | null; sex?: string | null; birthDate?: string | null; stepChild?: boolean | null }, problems: Problems): Promise<void> {
  if (input.relation == null && input.sex === undefined && input.birthDate === undefined) return;
  const members = await membersOf(tx, family);
  const others = members.filter(({ id }) => id !== was.id);
  const relation = input.relation ?? (was.relation as Code<'FAMILY_RELATION'>);
  if (input.relation != null) {
    refuseSecondHead(ctx, others, input.relation);
    if (was.relation === 'KEPALA_KELUARGA' && input.relation !== 'KEPALA_KELUARGA' && others.length > 0) problems.add('relation', messages.noHead);
  }
  checkParents([...others, { id: was.id, relation, sex: input.sex === undefined ? was.sex : input.sex, birthDate: input.birthDate === undefined ? day(was.birthDate) : input.birthDate }], ['birthDate'], input.stepChild ?? false, problems);
}
