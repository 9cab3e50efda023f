import { randomUUID } from 'node:crypto';
import type { Stage } from '@pilar/testing/stage';
import { vi } from 'vitest';

/** What an institution tells of itself. */
export type Told = { name: string; area: string; standing?: string; registeredUntil?: string | null; services?: string[]; settings?: string[]; capacity?: number | null; inside?: number | null; countedOn?: string | null };

let told = 0;

/** Makes an institution known, as the outbox of institutions tells it; answers its id once it was taken over. */
export async function tellInstitution(stage: Stage, { name, area, standing = 'REGISTERED', registeredUntil = '2031-01-01', services = ['CHILD'], settings = ['INSIDE'], capacity = 10, inside = 0, countedOn = null }: Told, id: string = randomUUID(), version = 1): Promise<string> {
  told += 1;
  await stage.arrange(`INSERT INTO institutions.outbox (change_seq, operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open, carried)
    VALUES ($1, 'UPDATED', 'Institution', $2, $3, $4, $5, $6, ARRAY[$6], '{}', false, $7)`,
  [told, id, version, name, standing, area, JSON.stringify({ services, settings, capacity, inside, countedOn, registeredUntil, papersEndOn: null })]);
  await vi.waitFor(async () => {
    const { rows } = await stage.arrange('SELECT FROM beneficiaries.ref_institution WHERE id = $1 AND version = $2', [id, version]);
    if (rows.length === 0) throw new Error(`${name} was not taken over`);
  }, { timeout: 10_000 });
  return id;
}
