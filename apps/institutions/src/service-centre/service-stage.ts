import type { Viewer } from '@pilar/domain/viewer';
import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { openStage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { subgraph } from '../subgraph.ts';

/** Villages of a district in which a test puts what it names; centres of no name go elsewhere in the regency. */
export const spare = regionsWithin('36.04.34', 'VILLAGE').map(({ code }) => code);
const villages = regionsWithin('36.04', 'VILLAGE').map(({ code }) => code).filter((code) => !spare.includes(code));

/** Who keeps the log of the first spare village. */
export const operator = viewerWith('VILLAGE_OPERATOR', spare[0] ?? '');
export const ago = (days: number) => daysAfter(today(), -days);
export const complaint = { kind: 'COMPLAINT', male: 6, female: 7, settled: 10, referred: 3 };

const centre = `... on ServiceCentre { id version name area { code } address phone office { id } decreeNumber decreeDate decreeIssuer state stateSince stateReason hours { weekday opens closes } openNow
  officers { id function decreeNumber name person { id } validFrom validTo } lastLogOn lacks milestones { step on reason } nextSteps viewerCan { record log } }`;
const serviceDay = '... on ServiceDay { id version day centre { id lastLogOn version } services { kind male female settled referred } persons male female settled referred note fromPaper viewerCan { correct } }';

/** A subgraph of institutions, and Puskesos in it. */
export async function openServices() {
  const stage = await openStage(subgraph);
  let registered = 0;
  const mutate = (mutation: string, fields: string) => (input: object, viewer: Viewer = viewers.serang) => stage.mutate(mutation, fields, input, viewer);
  const self = {
    ...stage,
    /** A Puskesos in a village that has none yet, unless said otherwise. */
    register: (input: object = {}, viewer?: Viewer) => mutate('registerServiceCentre', centre)({ area: villages[registered++], on: ago(100), ...input }, viewer),
    active: (input: object = {}, viewer?: Viewer) => self.register({ state: 'ACTIVE', decreeNumber: '460/12/2026', ...input }, viewer),
    correct: mutate('correctServiceCentre', centre),
    step: (mutation: string, input: object, viewer?: Viewer) => mutate(mutation, centre)(input, viewer),
    hours: mutate('setServiceHours', centre),
    appoint: (input: object, viewer?: Viewer) => mutate('appointServiceOfficer', centre)({ function: 'FRONT_OFFICE', validFrom: ago(90), ...input }, viewer),
    end: mutate('endServiceOfficer', centre),
    log: (input: object, viewer?: Viewer) => mutate('logServices', serviceDay)({ services: [complaint], ...input }, viewer),
    correctDay: mutate('correctServiceDay', serviceDay),
    /** Tasks as the last change of the centre has told them. */
    tasksOf: async (id: string) => (await stage.arrange('SELECT tasks FROM institutions.outbox WHERE entity_id = $1 ORDER BY change_seq DESC LIMIT 1', [id])).rows[0].tasks,
  };
  return self;
}

/** Paths of what is wrong. */
export const pathsOf = ({ problems }: { problems?: { path: string[] }[] }) => (problems ?? []).map(({ path }) => path.join('.'));
