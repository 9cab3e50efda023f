import type { Officers } from '../officers.ts';
import type { Mutation, Writer } from '../writer.ts';
import { idOf, type Ids } from './ids.ts';

/** How far each goes: proposed, found eligible, approved by decree, active, and then suspended. */
const steps = ['assessEntitlement', 'approveEntitlement', 'activateEntitlement', 'suspendEntitlement'] as const satisfies readonly Mutation[];
type Taken = { programme: string; decreeNumber: string; families: readonly (readonly [family: string, steps: number])[] };

/** Families by their number in the regency, and how many of the steps are taken of their entitlement. */
const provincial: Taken = { programme: 'JAMSOSRATU', decreeNumber: 'Contoh 460/Kep.21-Huk/2026', families: [['36.02-3', 3], ['36.02-4', 4], ['36.02-9', 1], ['36.04-7', 3], ['36.04-8', 0]] };
const ofLebak: Taken = { programme: 'BLT-DD', decreeNumber: 'Contoh 141/Kep.7-Huk/2026', families: [['36.02-1', 3]] };
const ofSerang: Taken = { programme: 'BLT-DD', decreeNumber: 'Contoh 141/Kep.9-Huk/2026', families: [['36.04-1', 3], ['36.04-2', 2]] };

/** Entitlements of invented families to programmes of this year, in every state that is not over. */
export async function loadEntitlements(officers: Officers, families: Ids): Promise<void> {
  await take(officers.province, provincial, families);
  await take(officers.of('36.02'), ofLebak, families);
  await take(officers.of('36.04'), ofSerang, families);
}

async function take(writer: Writer, { programme, decreeNumber, families: those }: Taken, families: Ids): Promise<void> {
  const keyOf = (family: string, what: string) => `entitlement-${programme}-${family}-${what}`;
  const ids = await writer.write('proposeEntitlement', those.map(([family]) => ({ key: keyOf(family, 'proposed'), input: { programme, year: 2026, family: idOf(families, `family-${family}`) } })));
  for (const [at, step] of steps.entries()) {
    const said = step === 'approveEntitlement' ? { decreeNumber, decreeOn: '2026-02-16' } : step === 'suspendEntitlement' ? { why: 'NOT_COLLECTED', note: 'Dua kali tidak diambil' } : {};
    await writer.write(step, those.flatMap(([family, taken], nth) => (taken > at ? [{ key: keyOf(family, step), input: { id: ids[nth], version: at + 1, ...said } }] : [])));
  }
}
