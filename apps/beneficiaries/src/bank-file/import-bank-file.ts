import { shareWord } from '@pilar/domain/duplicates/person-name';
import { jakartaToUtc, localDay, today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { bankFile as kind } from '@pilar/imports/kinds/bank-file';
import { importerOf, type ImportValues } from '@pilar/subgraph/importing';
import { words } from '@pilar/subgraph/messages';
import { maskNumbers } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { deliveryEntity } from '../delivery/delivery-entity.ts';
import { deliveryMessages } from '../delivery/delivery-messages.ts';
import { against, becomes, type Act } from '../delivery/delivery-rules.ts';
import { judge, type Standing } from '../delivery/standing-deliveries.ts';
import { notGiven, writeDeliveries, type DeliveryChange } from '../delivery/write-deliveries.ts';
import { rupiah } from '../distribution/allocation.ts';
import { leads, statesOf } from '../distribution/batch-rules.ts';
import { distributionMessages } from '../distribution/distribution-messages.ts';
import { bankMessages as messages } from './bank-messages.ts';
import { readNamed, type Named, type NamedBatch } from './named-lines.ts';

type Outcome = Code<'BANK_OUTCOME'>;

const acts: Readonly<Record<Outcome, Act>> = { PAID: 'DELIVER', FAILED: 'FAIL', RETURNED: 'RETURN' };

/** Files of banks and the post office, by the rules of recordDelivery, failDelivery and returnDelivery: a line settles one delivery, once. */
export const bankFileImporter = importerOf<DeliveryChange, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: deliveryEntity,
  columns: kind.columns,
  reader: async (rows, ctx) => {
    const [named, until] = [await readNamed(ctx.db, rows), today()];
    return (values, problems) => readLine(named, until, values, problems);
  },
  columnOf: ([field = '']) => field,
  same: { key: ({ id }) => id, column: 'nth', recorded: messages.recorded, repeated: messages.repeated, elsewhere: messages.recorded },
  // What is recorded already was found by the reader, which has locked the deliveries.
  existing: async () => [],
  standing: ({ id }) => id,
  // What was settled is taken back one by one, with a reason: an undo leaves it, and says so.
  takesBack: [],
  referred: async (_tx, ids) => [...ids],
  stays: messages.stays,
  insert: (tx, ctx, records) => writeDeliveries(tx, ctx, 'commitImport', records.map(({ data }) => data)),
});

/** A line that is read: what it says, and the delivery that it is about. */
type Line = { outcome: Outcome; paidOn: string | null; failure: Code<'DELIVERY_FAILURE'>; note: string | null; delivery: Standing };

/** Reads a line: notes what is wrong with it, or gives what becomes of its delivery. A line with problems has no data: nothing looks at what is missing. */
function readLine(named: Named, until: string, values: ImportValues, problems: Problems): DeliveryChange {
  const batch = namedBatch(named, String(values['batch'] ?? ''), problems);
  const nth = Number(values['nth']);
  const delivery = batch?.deliveries.get(nth);
  if (!batch || !delivery) {
    if (batch) problems.add('nth', messages.unknownNumber, { value: String(values['nth']).slice(0, 20), batch: batch.reference });
    return {} as DeliveryChange;
  }
  const line: Line = {
    outcome: values['outcome'] as Outcome, paidOn: (values['paidOn'] as string | undefined) ?? null, delivery,
    failure: (values['failure'] as Line['failure'] | undefined) ?? 'OTHER', note: maskNumbers((values['note'] as string | undefined) ?? '') || null,
  };
  if (values['amount'] !== Number(delivery.amount)) problems.add('amount', messages.otherAmount, { value: String(values['amount']), nth, amount: rupiah(delivery.amount) });
  const [name, { holder }] = [values['fullName'] as string | undefined, delivery];
  // Most banks send the name back as it was sent to them.
  if (name !== undefined && holder && name.toLowerCase() !== holder.toLowerCase() && !shareWord(name, holder)) problems.add('fullName', messages.otherName, { nth });
  if (line.outcome === 'PAID') checkDay(line, batch, until, problems);
  if (standsSo(line)) problems.add('nth', messages.recorded);
  else judgeLine(line, problems);
  return changeOf(line);
}

function namedBatch(named: Named, given: string, problems: Problems): NamedBatch | undefined {
  const batch = named(given);
  if (!batch) problems.add('batch', messages.unknownBatch, { value: given.slice(0, 40) });
  else if (!leads('RECORD', batch.state)) problems.add('batch', distributionMessages.wrongStep, { state: words('DISTRIBUTION_STATE', batch.state), states: words('DISTRIBUTION_STATE', ...statesOf('RECORD')) });
  return batch;
}

function checkDay({ paidOn }: Line, { startsOn }: NamedBatch, until: string, problems: Problems): void {
  if (paidOn === null) problems.add('paidOn', messages.dayNeeded);
  else if (paidOn > until) problems.add('paidOn', deliveryMessages.future, { value: paidOn });
  else if (paidOn < startsOn) problems.add('paidOn', deliveryMessages.beforeStart, { value: paidOn, from: startsOn });
}

/** Whether the delivery stands as the line tells: by a file before, or by somebody's hand. */
function standsSo({ outcome, paidOn, delivery: { state, deliveredAt } }: Line): boolean {
  if (outcome !== 'PAID') return state === outcome;
  return (state === 'DELIVERED' || state === 'CONFIRMED') && deliveredAt !== null && localDay(deliveredAt) === paidOn;
}

/** Notes what the rules say against it. Money that was paid has to come back; it is not merely not to be given. */
function judgeLine({ outcome, paidOn, delivery }: Line, problems: Problems): void {
  const why = against(delivery, acts[outcome], paidOn);
  if (why === 'frozen' || why === 'notActive') problems.add('nth', messages.paidStopped, { nth: delivery.nth, on: paidOn ?? '–', since: delivery.entitlement.stoppedOn ?? '–' });
  else judge(delivery, acts[outcome], 'nth', problems, paidOn);
}

function changeOf({ outcome, paidOn, failure, note, delivery }: Line): DeliveryChange {
  const state = becomes(delivery.state, acts[outcome]) ?? delivery.state;
  if (outcome !== 'PAID') return { id: delivery.id, was: delivery, state, ...notGiven, failure, note };
  return { id: delivery.id, was: delivery, state, deliveredAt: paidOn && jakartaToUtc(paidOn, '00:00'), receivedBy: 'SELF', mandateFile: null, proofFile: null, failure: null, note };
}
