import { today } from '@pilar/domain/dates';
import { codes } from '@pilar/domain/vocabulary';
import type { Step } from '@pilar/subgraph/commands';
import { newId } from '@pilar/subgraph/ids';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { writeTrail } from '@pilar/subgraph/trail';
import { checkHere } from '../arriving.ts';
import { Beneficiary } from '../beneficiary/beneficiary.ts';
import { beneficiaryEntity, beneficiarySnapshot } from '../beneficiary/beneficiary-entity.ts';
import { keepMotherName } from '../beneficiary/read-beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { settlePair } from '../duplicate/decide-duplicate.ts';
import { dissolve } from '../family-change/standing-family.ts';
import { familyEntity } from '../family/family-entity.ts';
import { noteMergedNik } from '../identity/note-nik.ts';
import { motherNames, niks } from '../numbers.ts';
import { carryAlong } from './carry.ts';
import { checkFamilies, checkOnePerson, emptied } from './merge-checks.ts';
import { checkEmptied, checkTwice } from './merge-open.ts';
import { mergeMessages } from './merge-messages.ts';
import { changedColumns, columnsOf, keep, mergeRows, nikOf, type Row } from './merge-rules.ts';

const BeneficiaryPart = builder.enumType('BeneficiaryPart', { description: 'A part of what is recorded of a person served.', values: codes('BENEFICIARY_PART') });

const MergeBeneficiariesInput = builder.inputType('MergeBeneficiariesInput', {
  description: 'One person served who was recorded twice: `id` stays, `merged` becomes a part of it.',
  fields: (t) => ({
    ...beneficiaries.correctionFields(t),
    reason: t.string({ required: true, description: 'Why they are one; stands in the history of both. At most 300 characters.' }),
    merged: t.id({ required: true, description: 'The record that is merged into the other; its id leads to the survivor from then on.' }),
    mergedVersion: t.int({ required: true, description: 'Version of that record that was read.' }),
    take: t.field({ type: [BeneficiaryPart], description: 'What is right in the merged record; elsewhere the survivor\'s value stays, or the merged one\'s where the survivor has none.' }),
    numbersDiffer: t.boolean({ description: 'That both have a NIK, and not the same, and are one person all the same; default false, and then they are refused.' }),
  }),
});

beneficiaries.command({
  name: 'mergeBeneficiaries',
  description: 'Makes one of two records of the same person (rule 6). The other id leads to the survivor from then on, and a NIK that is given up still finds them. Cases, proposals, finds of inventories and external ids become the survivor\'s. Refused where both have an open case of one type, a proposal under way, or stand in one running round. Can be taken back.',
  permission: 'beneficiary.merge', entity: beneficiaryEntity, result: Beneficiary, input: MergeBeneficiariesInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch, lock }) => {
    const problems = new Problems(ctx);
    const reason = requiredTextWithoutNumber('reason', input.reason, 300, problems);
    if (input.merged.toLowerCase() === input.id.toLowerCase()) problems.add('merged', mergeMessages.mergeSelf);
    problems.refuse();
    const before = await lock({ entity: beneficiaryEntity, path: 'merged', id: input.merged }, input.mergedVersion);
    const [survivor, merged] = [await rowOf(tx, input.id), await rowOf(tx, input.merged)];
    const take = new Set(input.take ?? []);
    checkHere('id', survivor, problems);
    checkHere('merged', merged, problems);
    checkOnePerson(survivor, merged, input.numbersDiffer ?? false, problems);
    await checkFamilies(tx, survivor, merged, take, problems);
    await checkTwice(tx, ctx, 'beneficiaryId', survivor.id, merged.id, problems);
    const empty = await emptied(tx, survivor, merged, take);
    await checkEmptied(tx, ctx, empty, empty === survivor.familyId ? 'take' : 'merged', problems);
    problems.refuse();
    const after = mergeRows(survivor, merged, take);
    // The merged row makes room first, for its number and its place as head.
    await tx.beneficiary.updateMany({ where: { mergedInto: merged.id }, data: { mergedInto: survivor.id } });
    const gone = await tx.beneficiary.update({ where: { id: merged.id }, data: { lifeState: 'MERGED', mergedInto: survivor.id, version: { increment: 1 }, updatedAt: new Date() }, include: { secret: true } });
    const changed = changedColumns(keep(survivor), after);
    await tx.beneficiary.update({ where: { id: survivor.id }, data: { ...columnsOf(after), version: { increment: 1 }, updatedAt: new Date() } });
    await noteMergedNik(tx, ctx, survivor.id, keep(survivor), after, reason ?? null);
    const formerNik = await keepGivenUp(tx, survivor, merged, after.nikIndex);
    const tookMother = await takeMother(tx, survivor.id, merged.id);
    if (empty !== null) await touch({ entity: familyEntity, path: 'merged', id: empty }, () => dissolve(tx, empty, today()));
    await bumpFamilies({ tx, touch }, [survivor.familyId, merged.familyId, after.familyId], empty);
    const id = newId();
    await tx.beneficiaryMerge.create({ data: { id, survivorId: survivor.id, mergedId: merged.id, changed, dissolvedFamily: empty, formerNik, tookMother, reason, madeBy: accountOf(ctx.viewer) } });
    await carryAlong(tx, ctx, id, merged.id, { mutation: 'mergeBeneficiaries', reason });
    await settlePair(tx, accountOf(ctx.viewer), survivor.id, merged.id, 'SAME', reason);
    await writeTrail(tx, ctx, 'beneficiaries', 'Beneficiary', { operation: 'MERGED', mutation: 'mergeBeneficiaries', reason }, [{
      id: merged.id, survivor: survivor.id, before,
      // From now on it may be found by those who may see the survivor; another area is told that the person has left.
      after: { ...beneficiarySnapshot(gone), area: after.areaCode, reach: { areas: [after.areaCode, survivor.ownerCode], downward: [], open: false } },
    }]);
    return survivor.id;
  },
});

function rowOf(tx: Db, id: string): Promise<Row> {
  return tx.beneficiary.findUniqueOrThrow({ where: { id } });
}

/** A NIK that is given up becomes a former one of the survivor: whoever brings that card is still found. */
async function keepGivenUp(tx: Db, survivor: Row, merged: Row, kept: string | null): Promise<string | null> {
  const given = [nikOf(survivor), nikOf(merged)].find((nik) => nik !== null && !(kept !== null && niks.isIndex(nik, Buffer.from(kept, 'hex'))));
  if (given == null) return null;
  const id = newId();
  await tx.formerNik.create({ data: { id, beneficiaryId: survivor.id, nikSealed: niks.seal(survivor.id, given), nikIndex: niks.index(given) } });
  return id;
}

/** The mother's name comes along where the survivor has none. */
async function takeMother(tx: Db, survivor: string, merged: string): Promise<boolean> {
  const [own, other] = [await tx.beneficiarySecret.findUnique({ where: { beneficiaryId: survivor } }), await tx.beneficiarySecret.findUnique({ where: { beneficiaryId: merged } })];
  if (own || !other) return false;
  await keepMotherName(tx, survivor, motherNames.open(merged, other.motherNameSealed));
  return true;
}

/** Families whose members are others than before have another version: who corrects an old copy shall see it. */
export async function bumpFamilies({ tx, touch }: Pick<Step<unknown, Db>, 'tx' | 'touch'>, families: readonly (string | null)[], but: string | null): Promise<void> {
  for (const id of new Set(families.flatMap((family) => (family === null || family === but ? [] : [family])))) {
    await touch({ entity: familyEntity, path: 'merged', id }, () => tx.family.update({ where: { id }, data: { version: { increment: 1 }, updatedAt: new Date() } }));
  }
}
