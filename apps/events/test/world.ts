import type { Target } from '@pilar/testing/execute';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { subgraph } from '../src/subgraph.ts';

/** A mutation's result with the fields it was asked for, or its refusal. */
type Result = Awaited<ReturnType<Stage['mutate']>>;

/** A running subgraph on a database of its own, and the short ways in which its tests speak to it. */
export type World = {
  target: Target;
  adminUrl: string;
  close(): Promise<void>;
  /** Makes another subgraph's record known, as its outbox would. Answers its id. */
  know(type: string, label: string, area: string | null): Promise<string>;
  /** Runs recordEvent over a complete, held event and answers its result. */
  record(input?: object, viewer?: Viewer): Promise<Result>;
  correct(input: object, viewer?: Viewer): Promise<Result>;
  withdraw(input: object, viewer?: Viewer): Promise<Result>;
  /** Takes a step: scheduleEvent, closeEvent and so on. */
  step(name: string, input: object, viewer?: Viewer): Promise<Result>;
  start(input?: object, viewer?: Viewer): Promise<Result>;
  correctSeries(input: object, viewer?: Viewer): Promise<Result>;
};

/** Everything that an event shows of itself, for comparing whole results. */
export const eventFields = `id title type state version series { id title } purpose date endDate startAt endAt dayPart mode
  venue { name address area { code } office { id } } meetingLink external targetAreas { code } targetText targetCount
  organisers { kind office { id } name } budgetLine budget legalBases { id } planDocuments { id } planItems { id }
  simulation pilot rollOut plannedYear recurrence incompleteReason
  roles { id role person { id } office { id } post name affiliation note } topics { text }
  keyPoints { text category saidBy { name } saidByText validFrom validTo } appeals { from { name } fromText to text }
  agenda { text startAt } participants { group label count area { code } note } participantCount
  publications { kind outlet { id } outletName title author publishedAt publishedOn readers url } media { caption count credit }
  viewerCan { correct withdraw }`;

const seriesFields = 'id title type description version viewerCan { correct }';

/** A complete held event: what a test changes it names. */
export const complete = {
  title: 'Penyuluhan Contoh', type: 'PENSOSKEL', state: 'HELD', date: '2021-07-12', mode: 'TATAP_MUKA', targetAreas: ['36.02'],
  venue: { name: 'Aula Contoh', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Dinas Contoh' }],
  roles: [{ role: 'PEMBUKA', name: 'Contoh Pembuka' }, { role: 'NARASUMBER', name: 'Contoh Narasumber' }],
};

/** Starts it; call `close` after the tests. */
export async function openWorld(): Promise<World> {
  const stage = await openStage(subgraph);
  const mutate = (name: string, type: string, fields: string, input: object, viewer: Viewer) => stage.mutate(name, `... on ${type} { ${fields} }`, input, viewer);
  return {
    target: stage.target,
    adminUrl: stage.database.adminUrl,
    close: stage.close,
    know: stage.know,
    record: (input = {}, viewer = viewers.admin) => mutate('recordEvent', 'Event', eventFields, { ...complete, ...input }, viewer),
    correct: (input, viewer = viewers.admin) => mutate('correctEvent', 'Event', eventFields, input, viewer),
    withdraw: (input, viewer = viewers.admin) => mutate('withdrawEvent', 'Event', 'id version', { reason: 'salah catat', ...input }, viewer),
    step: (name, input, viewer = viewers.admin) => mutate(name, 'Event', `${eventFields} nextSteps stateReason postponements { on reason date endDate startAt endAt }`, input, viewer),
    start: (input = {}, viewer = viewers.admin) => mutate('startEventSeries', 'EventSeries', seriesFields, { title: 'Seri Contoh', type: 'PENSOSKEL', ...input }, viewer),
    correctSeries: (input, viewer = viewers.admin) => mutate('correctEventSeries', 'EventSeries', seriesFields, input, viewer),
  };
}
