import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { FileTickets } from '@pilar/files/tickets';
import { accountOf } from '@pilar/subgraph/scope';
import { openStage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { subgraph } from '../subgraph.ts';

export const village = '36.02.01.2002';
const year = Number(today().slice(0, 4));
export const fields = '... on InventoryRound { id version state nextSteps foundFamilies foundPersons ppksCount psksCount overdue }';

/** A stage on which rounds are planned and taken as far as a test needs. */
export async function openInventory() {
  const stage = await openStage(subgraph, { demo: true });
  const tickets = new FileTickets(stage.database.secret);
  let nextYear = year;

  const plan = (input: object = {}, viewer: Viewer = viewers.lebak) =>
    stage.mutate('planInventoryRounds', '... on InventoryPlan { id planned }', { area: village, year, period: 'YEAR', firstDay: `${year}-01-05`, lastDay: `${year}-01-30`, ...input }, viewer);
  const roundsOf = async (arguments_: string, viewer: Viewer = viewers.lebak) =>
    (await stage.ask(`{ inventoryRounds(${arguments_}) { edges { node { id version state area { code } } } } }`, viewer)).inventoryRounds.edges.map(({ node }: { node: object }) => node);
  const sent = async (viewer: Viewer, file = randomUUID()) => ({ file, ticket: await tickets.sign('attachDocument', { file, account: accountOf(viewer) }) });

  return {
    stage, tickets, year, plan, roundsOf, sent,
    close: () => stage.close(),

    /** A round of the village that is running, of a year of its own. */
    async running(viewer: Viewer = viewers.lebak, area = village): Promise<{ id: string; version: number }> {
      nextYear -= 1;
      await plan({ area, year: nextYear, firstDay: `${nextYear}-01-05`, lastDay: `${nextYear}-01-30` }, viewer);
      const [round] = await roundsOf(`area: "${area}", filter: { year: ${nextYear} }`, viewer);
      return stage.mutate('beginInventoryRound', fields, { id: round.id, version: 1, on: `${nextYear}-01-06` }, viewer);
    },
    family: async (area = village, viewer: Viewer = viewers.lebak): Promise<string> => (await stage.mutate('registerFamily', '... on Family { id }', { area }, viewer)).id,
    person: async (area = village, viewer: Viewer = viewers.lebak): Promise<string> =>
      (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { area, fullName: `Contoh ${randomUUID()}`, noNikReason: 'Hilang' }, viewer)).id,
    record: (round: string, rows: object[], viewer: Viewer = viewers.lebak, input: object = {}) =>
      stage.mutate('recordInventoryFound', fields, { round, rows: rows.map((row) => ({ foundOn: today(), ...row })), ...input }, viewer),
    minutes: async (round: string, input: object = {}, viewer: Viewer = viewers.lebak) =>
      stage.mutate('fileInventoryMinutes', '... on InventoryMinutes { id version number ppksCount psksCount round { id version } }', { round, signedOn: today(), ppksCount: 12, psksCount: 3, ...await sent(viewer), ...input }, viewer),
    foundIn: async (round: string, viewer: Viewer = viewers.lebak, filter = '{}') =>
      (await stage.ask(`query ($id: ID!) { inventoryRound(id: $id) { found(filter: ${filter}) { edges { node { id version note receiptCode family { id } beneficiary { id } recordedBy { id } } } totalCount { value } } } }`, viewer, { id: round })).inventoryRound.found.edges.map(({ node }: { node: object }) => node),
  };
}
