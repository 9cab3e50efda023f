import { regionsWithin } from '@pilar/domain/regions';
import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

const programme = 'LOGISTIK-BENCANA';
const regency = '36.02';
/** Families by their number in the regency. */
const entitled = [5, 6, 7, 8, 10];
const goods = 'Paket logistik: beras 10 kg, minyak goreng 2 liter, mi instan 20 bungkus';

type Delivery = { id: string; nth: number };
/** The 6T, which are answered before a distribution is complete (rule 39). */
const ways = ['SASARAN', 'JUMLAH', 'HARGA', 'WAKTU', 'KUALITAS', 'ADMINISTRASI'];
type Window = { key: string; period: string; startsOn: string; endsOn: string; heldOn: string };

/** Packages of a programme of the province given out in Lebak: one distribution that is closed, one that is running, one that is planned. */
export async function loadDistributions({ province, of }: Officers, families: Ids): Promise<void> {
  await entitle(province, families);
  const lebak = of(regency);
  const villages = regionsWithin(regency, 'VILLAGE').slice(0, 3);
  const plan = async ({ key, period, startsOn, endsOn, heldOn }: Window) => (await lebak.write('planDistribution', [{
    key: `distribution-${key}`,
    input: {
      programme, period, area: regency, channel: 'DIRECT', startsOn, endsOn, goods,
      points: villages.map(({ code, name }) => ({ name: `Balai ${name}`, area: code, heldOn, timeFrom: '08:00', timeTo: '12:00' })),
    },
  }]))[0] ?? '';
  const step = (mutation: 'allocateDistribution' | 'startDistribution' | 'completeDistribution' | 'reconcileDistribution' | 'closeDistribution', id: string, version: number) =>
    lebak.write(mutation, [{ key: `${mutation}-${id}`, input: { id, version } }]);
  /** Starts it and gives as many as that their package. */
  const give = async (id: string, count: number, day: string): Promise<Delivery[]> => {
    await step('allocateDistribution', id, 1);
    await step('startDistribution', id, 2);
    const { deliveries } = await lebak.read<{ deliveries: { edges: { node: Delivery }[] } }>('query ($id: ID!) { deliveries(first: 100, filter: { batch: $id }) { edges { node { id nth } } } }', { id });
    const all = deliveries.edges.map(({ node }) => node);
    await lebak.write('recordDelivery', all.slice(0, count).map(({ id: delivery, nth }) => ({ key: `delivered-${id}-${nth}`, input: { delivery, deliveredAt: `${day}T02:30:00.000Z`, receivedBy: 'SELF' } })));
    return all.slice(count);
  };

  const closed = await plan({ key: 'closed', period: '2026-10-06', startsOn: '2026-10-06', endsOn: '2026-10-08', heldOn: '2026-10-07' });
  const absent = await give(closed, entitled.length - 1, '2026-10-07');
  await lebak.write('failDelivery', absent.map(({ id, nth }) => ({ key: `failed-${closed}-${nth}`, input: { delivery: id, failure: 'ABSENT', note: 'Sedang di luar kota' } })));
  await lebak.write('recordSixTChecks', [{ key: `six-t-${closed}`, input: { batch: closed, checkedOn: '2026-10-08', answers: ways.map((dimension) => ({ dimension, result: 'OK' })) } }]);
  await step('completeDistribution', closed, 3);
  await step('reconcileDistribution', closed, 4);
  await step('closeDistribution', closed, 5);
  await give(await plan({ key: 'running', period: '2026-11-24', startsOn: '2026-11-24', endsOn: '2026-12-04', heldOn: '2026-11-26' }), 2, '2026-11-26');
  await plan({ key: 'planned', period: '2026-12-15', startsOn: '2026-12-15', endsOn: '2026-12-17', heldOn: '2026-12-16' });
}

/** Entitles the families: the province's programme, so that its own decree does. */
async function entitle(province: Officers['province'], families: Ids): Promise<void> {
  const key = (what: string, nth: number) => `entitlement-${programme}-${nth}-${what}`;
  const ids = await province.write('proposeEntitlement', entitled.map((nth) => ({ key: key('proposed', nth), input: { programme, year: 2026, family: idOf(families, `family-${regency}-${nth}`) } })));
  const each = (what: string, version: number, said: object = {}) => entitled.map((nth, at) => ({ key: key(what, nth), input: { id: ids[at], version, ...said } }));
  await province.write('assessEntitlement', each('assessed', 1));
  await province.write('approveEntitlement', each('approved', 2, { decreeNumber: 'Contoh 460/Kep.33-Huk/2026', decreeOn: '2026-09-14' }));
  await province.write('activateEntitlement', each('active', 3));
}
