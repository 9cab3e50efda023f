import { parentPort, workerData } from 'node:worker_threads';
import type { CaseType } from './cases.ts';
import { placesFor } from './places.ts';
import { Rows } from './rows.ts';
import { line, tables, type Table } from './tables.ts';

/** What a population is made from. */
export type Plan = { secret: string; today: string; families: number; types: CaseType[]; /** Digests of numbers that others have. */ taken: string[] };
/** Some thousand families with all that is theirs, as text of COPY by table. */
export type Batch = { families: number; rows: number; copy: Partial<Record<Table, Uint8Array<ArrayBuffer>>> };

const familiesPerBatch = 10_000;

/** Invents the population in a thread of its own, so that the database writes meanwhile: a batch for each message that asks for one, then null. */
function answer(port: NonNullable<typeof parentPort>, plan: Plan): void {
  const batches = invent(plan);
  port.on('message', () => {
    const { value, done } = batches.next();
    port.postMessage(done ? null : value, done ? [] : Object.values(value.copy).map(({ buffer }) => buffer));
  });
}

function* invent(plan: Plan): Generator<Batch, void> {
  let lines = new Map<Table, string[]>(tables.map((table) => [table, []]));
  const rows = new Rows(plan, (table, values) => { lines.get(table)?.push(line(values)); });
  const batch = (families: number): Batch => {
    const full = [...lines].filter(([, own]) => own.length > 0);
    lines = new Map(tables.map((table) => [table, []]));
    return { families, rows: full.reduce((sum, [, own]) => sum + own.length, 0), copy: Object.fromEntries(full.map(([table, own]) => [table, new TextEncoder().encode(own.join(''))])) };
  };
  let number = 0;
  for (const [nth, place] of placesFor(plan.families).entries()) {
    if (place.families > 0) rows.village(nth + 1, place);
    for (let here = 0; here < place.families; here += 1) {
      number += 1;
      rows.family(number, place);
      if (number % familiesPerBatch === 0) yield batch(number);
    }
  }
  yield batch(number);
}

if (parentPort) answer(parentPort, workerData as Plan);
