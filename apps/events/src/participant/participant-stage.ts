import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { complete } from '../../test/world.ts';
import { subgraph } from '../subgraph.ts';

export const participantFields = `id version name affiliation group area { code } state walkIn checkInMethod checkedInAt checkedInBy remark checkInCode signature person { id } clashes { id }
  withheld viewerCan { record remove }`;
const counted = 'id version attendanceCounts { group state count walkIns } participantCount';

/** An event of today to which people are invited, and those beside it. */
export async function openAttendance() {
  const stage = await openStage(subgraph);
  const mutate = (mutation: string, fields: string) => (input: object, viewer: Viewer = viewers.admin) => stage.mutate(mutation, fields, input, viewer);
  const onEvent = `... on Event { ${counted} }`;
  const self = {
    ...stage,
    /** An event of today without hours unless said otherwise, so that one may check in whenever the test runs. */
    event: async (input: object = {}, viewer?: Viewer): Promise<string> => (await mutate('recordEvent', '... on Event { id }')({ ...complete, state: 'SCHEDULED', date: today(), ...input }, viewer)).id,
    correct: mutate('correctEvent', onEvent),
    invite: mutate('inviteParticipants', onEvent),
    attend: mutate('recordAttendance', onEvent),
    walkIn: mutate('addWalkIn', `... on Participant { ${participantFields} }`),
    amend: mutate('correctParticipant', `... on Participant { ${participantFields} }`),
    remove: mutate('removeParticipant', '... on Participant { id version }'),
    closeList: mutate('closeAttendance', onEvent),
    open: mutate('openCheckIn', '... on Event { id checkIn { path walkIns opensAt closesAt openedBy } }'),
    shut: mutate('closeCheckIn', '... on Event { id checkIn { path } }'),
    /** Who is on the list. */
    list: async (event: string, viewer: Viewer = viewers.admin, args = '(first: 100)') =>
      (await stage.ask(`query ($id: ID!) { event(id: $id) { ${counted} attendance${args} { totalCount { value exact } edges { node { ${participantFields} } } } } }`, viewer, { id: event })).event,
    rows: async (event: string, viewer?: Viewer): Promise<{ id: string; version: number; name: string; checkInCode: string; state: string; [field: string]: unknown }[]> =>
      (await self.list(event, viewer)).attendance.edges.map(({ node }: { node: object }) => node),
  };
  return self;
}

export const tomorrow = daysAfter(today(), 1);
export const yesterday = daysAfter(today(), -1);
export const guest = (name: string, group = 'UNDANGAN', more: object = {}) => ({ name, group, ...more });
