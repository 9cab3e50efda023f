import type { Viewer } from '@pilar/domain/viewer';
import { openStage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { complete } from '../../test/world.ts';
import { subgraph } from '../subgraph.ts';

const itemFields = `id version text ownerName person { id } office { id } due overdue area { code } state nextStates remark closedOn event { id }
  discussions { event { id } state due remark } viewerCan { correct move }`;
const minutesFields = 'id version event { id } agenda { text done remark } decisions note viewerCan { correct }';

/** The district of Kec. Bandung (36.04.34) with its rakor, and the short ways in which tests of minutes speak to the graph. */
export async function openMinutes() {
  const stage = await openStage(subgraph);
  const rakor = { title: 'Rakor Contoh', type: 'RAKOR_KECAMATAN', targetAreas: ['36.04.34'], venue: { name: 'Aula Kecamatan', area: '36.04.34' }, date: '2017-10-11' };
  return {
    ...stage,
    camat: viewerWith('KEC_OFFICER', '36.04.34'),
    held: async (input: object = {}, viewer: Viewer = viewers.serang): Promise<string> => (await stage.mutate('recordEvent', '... on Event { id }', { ...complete, ...rakor, ...input }, viewer)).id,
    item: (event: string, input: object = {}, viewer: Viewer = viewers.serang) =>
      stage.mutate('recordActionItem', `... on ActionItem { ${itemFields} }`, { event, text: 'Data ulang PSM desa', ownerName: 'Kasi Kesos', due: '2018-01-31', ...input }, viewer),
    correct: (input: object, viewer: Viewer = viewers.serang) => stage.mutate('correctActionItem', `... on ActionItem { ${itemFields} }`, input, viewer),
    move: (input: object, viewer: Viewer = viewers.serang) => stage.mutate('moveActionItem', `... on ActionItem { ${itemFields} }`, input, viewer),
    minutes: (event: string, input: object = {}, viewer: Viewer = viewers.serang) => stage.mutate('recordMinutes', `... on Minutes { ${minutesFields} }`, { event, decisions: ['Rakor tiap triwulan'], ...input }, viewer),
    correctMinutes: (input: object, viewer: Viewer = viewers.serang) => stage.mutate('correctMinutes', `... on Minutes { ${minutesFields} }`, input, viewer),
    /** Texts of a list of items, in its order. */
    texts: async (filter: object = {}, viewer: Viewer = viewers.serang, area?: string): Promise<string[]> =>
      (await stage.ask('query ($filter: ActionItemFilter, $area: RegionCode) { actionItems(first: 100, filter: $filter, area: $area) { edges { node { text } } } }', viewer, { filter, area }))
        .actionItems.edges.map(({ node }: { node: { text: string } }) => node.text),
    earlier: async (event: string, viewer: Viewer = viewers.serang): Promise<string[]> =>
      (await stage.ask('query ($id: ID!) { event(id: $id) { earlierActionItems { edges { node { text } } } } }', viewer, { id: event })).event.earlierActionItems.edges.map(({ node }: { node: { text: string } }) => node.text),
  };
}
