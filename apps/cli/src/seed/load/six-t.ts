import { atPoint, fed, ofSample, pantry, planned } from '../invented/six-t.ts';
import type { Officers } from '../officers.ts';
import type { Writer } from '../writer.ts';
import { idOf, type Ids } from './ids.ts';

const year = 2026;
type Finding = { id: string; dimension: string };

/** A distribution of Kabupaten Serang as its TKSK found it: one finding closed, one answered, one open. */
export async function loadSixT(officers: Officers, families: Ids): Promise<void> {
  const office = officers.of(planned.area);
  await entitle(office, families);
  const batch = await handOut(office);
  const { distributionBatch: { points: [point] } } = await office.read<{ distributionBatch: { points: { id: string }[] } }>('query ($id: ID!) { distributionBatch(id: $id) { points { id } } }', { id: batch });
  const form = { batch, checkedOn: planned.startsOn };
  await officers.tksk.write('recordSixTChecks', [{ key: 'six-t-point', input: { ...form, point: point?.id, answers: atPoint } }, { key: 'six-t-sample', input: { ...form, nth: 1, answers: ofSample } }]);
  const { sixTFindings } = await office.read<{ sixTFindings: { edges: { node: Finding }[] } }>('query ($batch: ID!) { sixTFindings(filter: { batch: $batch }) { edges { node { id dimension } } } }', { batch });
  for (const { node: { id, dimension } } of sixTFindings.edges) {
    if (dimension === 'ADMINISTRASI') continue;
    await office.write('answerSixTFinding', [{ key: `six-t-answer-${dimension}`, input: { id, version: 1, answer: 'Gudang mengganti karung yang kurang' } }]);
    if (dimension === 'JUMLAH') await officers.province.write('closeSixTFinding', [{ key: 'six-t-close', input: { id, version: 2, remark: 'Karung pengganti ditimbang ulang dan cukup' } }]);
  }
}

/** The programme with its amount and allocation, and those entitled to it by decree. */
async function entitle(office: Writer, families: Ids): Promise<void> {
  const [id = ''] = await office.write('registerProgramme', [{ key: 'six-t-programme', input: pantry }]);
  await office.write('setProgrammeAmounts', [{ key: 'six-t-amounts', input: { id, version: 1, validFrom: '2026-01-01', per: 'MONTH', amounts: [{ amount: '150000' }], citation: 'Contoh', checkedOn: '2026-01-05' } }]);
  await office.write('setProgrammeBudget', [{ key: 'six-t-budget', input: { id, version: 2, year, amount: '200000000', recipients: 100 } }]);
  await office.write('allocateProgrammeBudget', [{ key: 'six-t-allocation', input: { id, version: 3, year, allocations: [{ area: '36.04.34', amount: '50000000', recipients: 25 }] } }]);
  const ids = await office.write('proposeEntitlement', fed.map((family) => ({ key: `six-t-proposed-${family}`, input: { programme: pantry.code, year, family: idOf(families, `family-${family}`) } })));
  for (const [at, step] of (['assessEntitlement', 'approveEntitlement', 'activateEntitlement'] as const).entries()) {
    await office.write(step, ids.map((entitlement, nth) => ({ key: `six-t-${step}-${nth}`, input: { id: entitlement, version: at + 1, ...(step === 'approveEntitlement' && { decreeNumber: 'Contoh 460/Kep.12/2026', decreeOn: '2026-09-01' }) } })));
  }
}

/** The distribution under way, all but one handed out; its id. */
async function handOut(office: Writer): Promise<string> {
  const [id = ''] = await office.write('planDistribution', [{ key: 'six-t-batch', input: planned }]);
  await office.write('allocateDistribution', [{ key: 'six-t-allocate', input: { id, version: 1 } }]);
  await office.write('startDistribution', [{ key: 'six-t-start', input: { id, version: 2 } }]);
  const { deliveries } = await office.read<{ deliveries: { edges: { node: { id: string } }[] } }>('query ($batch: ID!) { deliveries(first: 50, filter: { batch: $batch }) { edges { node { id } } } }', { batch: id });
  await office.write('recordDeliveries', [{ key: 'six-t-deliveries', input: { batch: id, rows: deliveries.edges.slice(1).map(({ node }) => ({ delivery: node.id, deliveredAt: `${planned.startsOn}T09:00:00+07:00`, receivedBy: 'SELF' })) } }]);
  return id;
}
