import { region } from '@pilar/domain/regions';
import { Unchanged } from '@pilar/subgraph/commands';
import { changed, day } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { requiredTextWithoutNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { insertRows, sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { InventoryFind } from './find.ts';
import { findEntity } from './find-entity.ts';
import { inventoryMessages as messages } from './inventory-messages.ts';
import { InventoryRound } from './round.ts';
import { roundEntity } from './round-entity.ts';
import { roundFor } from './standing-round.ts';

/** Most rows of one sending. */
const most = 500;

const FoundRowInput = builder.inputType('InventoryFoundInput', {
  description: 'A family or a person that was found.',
  fields: (t) => ({
    family: t.id({ description: 'A family of the village that is there.' }),
    beneficiary: t.id({ description: 'A person of the village who is there, found by themselves.' }),
    foundOn: t.field({ type: 'Date', required: true, description: 'Day on which they were found: from the beginning of the round, not in the future.' }),
    note: t.string({ description: 'Note, at most 300 characters.' }),
  }),
});

type Row = typeof FoundRowInput.$inferInput;
type Which = 'family' | 'beneficiary';

/** What of the registry a row names, in lower case; null where it names none or both. */
function namedIn({ family, beneficiary }: Row): { which: Which; id: string } | null {
  if ((family == null) === (beneficiary == null)) return null;
  return family == null ? { which: 'beneficiary', id: String(beneficiary).toLowerCase() } : { which: 'family', id: String(family).toLowerCase() };
}

/** Ids of those named that live in the village and are there. */
async function there(tx: Db, village: string, named: readonly { which: Which; id: string }[]): Promise<Set<string>> {
  const ids = (which: Which) => named.filter((one) => one.which === which && isId(one.id)).map(({ id }) => id);
  const where = (which: Which) => ({ id: { in: ids(which) }, areaCode: village, lifeState: 'ACTIVE' });
  const families = await tx.family.findMany({ where: where('family'), select: { id: true } });
  const persons = await tx.beneficiary.findMany({ where: where('beneficiary'), select: { id: true } });
  return new Set([...families.map(({ id }) => `family ${id}`), ...persons.map(({ id }) => `beneficiary ${id}`)]);
}

/** Writes how many stand in the round. Its version stays: phones that record side by side change nothing that anybody read. */
export async function recount(tx: Db, roundId: string): Promise<void> {
  const of = (which: object) => tx.inventoryFind.count({ where: { roundId, withdrawnAt: null, ...which } });
  await tx.inventoryRound.update({ where: { id: roundId }, data: { foundFamilies: await of({ familyId: { not: null } }), foundPersons: await of({ beneficiaryId: { not: null } }) } });
}

const columns = { id: 'uuid', round_id: 'uuid', family_id: 'uuid', beneficiary_id: 'uuid', area_code: 'text', owner_code: 'text', found_on: 'date', note: 'text', recorded_by: 'text' };

beneficiaries.command({
  name: 'recordInventoryFound',
  description: `Records families and persons of the registry as found in a round, up to ${most} at once. Who is recorded already stays as first recorded, so that a phone may send again, and two phones the same.`,
  permission: 'inventory.record', entity: roundEntity, result: InventoryRound, operation: 'UPDATED',
  input: builder.inputType('RecordInventoryFoundInput', {
    description: 'Who was found.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; sent again after a cut line it changes nothing.' }),
      round: t.id({ required: true, description: 'The round.' }),
      rows: t.field({ type: [FoundRowInput], required: true, description: 'Each family or person once.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const round = await roundFor(tx, ctx, input.round, 'RECORD', 'round');
    const problems = new Problems(ctx);
    if (input.rows.length === 0) problems.add('rows', messages.nothingFound);
    if (input.rows.length > most) problems.add('rows', messages.tooMany, { count: input.rows.length, max: most });
    problems.refuse();
    const named = input.rows.map(namedIn);
    const known = await there(tx, round.areaCode, named.filter((one) => one !== null));
    const keys = named.map((one) => one && `${one.which} ${one.id}`);
    const begin = day(round.begunOn) ?? '';
    const rows = input.rows.map((row, at) => {
      const path = `rows.${at}`;
      const one = named[at];
      if (!one) problems.add(path, messages.findOne);
      else if (keys.indexOf(keys[at] ?? '') !== at) problems.add(`${path}.${one.which}`, messages.foundTwice, { value: keys.indexOf(keys[at] ?? '') + 1 });
      else if (!known.has(`${one.which} ${one.id}`)) problems.add(`${path}.${one.which}`, messages.notThere, { village: region(round.areaCode)?.fullName ?? round.areaCode });
      if (checkDay(`${path}.foundOn`, row.foundOn, problems) && row.foundOn < begin) problems.add(`${path}.foundOn`, messages.beforeBegin, { value: row.foundOn, begin });
      const note = textWithoutNumber(`${path}.note`, row.note, 300, problems) ?? null;
      return {
        id: newId(), round_id: round.id, family_id: one?.which === 'family' ? one.id : null, beneficiary_id: one?.which === 'beneficiary' ? one.id : null,
        area_code: round.areaCode, owner_code: ctx.viewer.grant.area, found_on: row.foundOn, note, recorded_by: accountOf(ctx.viewer),
      };
    });
    problems.refuse();
    const ids = named.flatMap((one) => (one ? [one.id] : []));
    const recorded = await tx.inventoryFind.findMany({ where: { roundId: round.id, withdrawnAt: null, OR: [{ familyId: { in: ids } }, { beneficiaryId: { in: ids } }] }, select: { familyId: true, beneficiaryId: true } });
    const before = new Set(recorded.map(({ familyId, beneficiaryId }) => familyId ?? beneficiaryId));
    const fresh = rows.filter((row) => !before.has(row.family_id ?? row.beneficiary_id));
    if (fresh.length === 0) return new Unchanged(round.id);
    // Of two that are merged at this very moment one may be recorded already: what is entered of the other is the same find, and stays as first recorded.
    await tx.$executeRaw(sql`${insertRows('beneficiaries.inventory_find', columns, fresh)} ON CONFLICT DO NOTHING`);
    await recount(tx, round.id);
    const told = await findEntity.snapshots(tx, fresh.map(({ id }) => id));
    await writeTrail(tx, ctx, 'beneficiaries', 'InventoryFind', { operation: 'CREATED', mutation: 'recordInventoryFound', reason: null }, [...told].map(([id, after]) => ({ id, before: null, after })));
    return new Unchanged(round.id);
  },
});

beneficiaries.command({
  name: 'withdrawInventoryFind',
  description: 'Takes back that a family or a person was found, with the reason; a receipt that was given then tells neutrally that the entry stands no more.',
  permission: 'inventory.record', entity: findEntity, result: InventoryFind, operation: 'UPDATED',
  input: builder.inputType('WithdrawInventoryFindInput', {
    description: 'An entry to take back.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The entry.'),
      reason: t.string({ required: true, description: 'Why, at most 300 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const row = await tx.inventoryFind.findUniqueOrThrow({ where: { id: input.id } });
    const problems = new Problems(ctx);
    if (row.withdrawnAt !== null) problems.add('id', messages.withdrawnFind);
    const reason = requiredTextWithoutNumber('reason', input.reason, 300, problems);
    problems.refuse();
    await roundFor(tx, ctx, row.roundId, 'FILE_MINUTES');
    await tx.inventoryFind.update({ where: { id: row.id }, data: { withdrawnAt: new Date(), withdrawnReason: reason, ...changed() } });
    await recount(tx, row.roundId);
    return row.id;
  },
});
