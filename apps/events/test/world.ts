import { startSubgraph, type RunningSubgraph } from '@pilar/subgraph/main';
import { testDatabase } from '@pilar/testing/database';
import { execute, type Target } from '@pilar/testing/execute';
import { viewers } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { subgraph } from '../src/subgraph.ts';

/** A running subgraph on a database of its own, and the short ways in which its tests speak to it. */
export type World = {
  target: Target;
  adminUrl: string;
  close(): Promise<void>;
  /** Makes another subgraph's record known, as its outbox would. Answers its id. */
  know(type: string, label: string, area: string | null): Promise<string>;
  /** Runs recordEvent over a complete, held event and answers its result. */
  record(input?: object, viewer?: Viewer): Promise<any>;
  correct(input: object, viewer?: Viewer): Promise<any>;
  withdraw(input: object, viewer?: Viewer): Promise<any>;
  start(input?: object, viewer?: Viewer): Promise<any>;
};

const problems = `... on Error { code message path retryable } ... on InvalidInput { problems { path message } }
  ... on Conflict { currentVersion } ... on Duplicate { existingId }`;

/** Everything that an event shows of itself, for comparing whole results. */
export const eventFields = `id title type state version series { id title } purpose date endDate startAt endAt dayPart mode
  venue { name address area { code } office { id } } meetingLink external targetAreas { code } targetText
  organisers { kind office { id } name } budgetLine legalBases { id } planDocuments { id }
  simulation pilot rollOut plannedYear recurrence incompleteReason
  roles { id role person { id } office { id } post name affiliation note } topics { text }
  keyPoints { text category saidBy { name } saidByText validFrom validTo } appeals { from { name } fromText to text }
  agenda { text startAt } participants { group label count area { code } note } participantCount
  publications { kind outlet { id } outletName title author publishedAt publishedOn readers url } media { caption count credit }
  viewerCan { correct withdraw }`;

/** A complete held event: what a test changes it names. */
export const complete = {
  title: 'Penyuluhan Contoh', type: 'PENSOSKEL', state: 'HELD', date: '2021-07-12', mode: 'TATAP_MUKA', targetAreas: ['36.02'],
  venue: { name: 'Aula Contoh', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Dinas Contoh' }],
  roles: [{ role: 'PEMBUKA', name: 'Contoh Pembuka' }, { role: 'NARASUMBER', name: 'Contoh Narasumber' }],
};

/** Starts it; call `close` after the tests. */
export async function openWorld(): Promise<World> {
  const database = await testDatabase();
  const env = { PORT: 1, DATABASE_URL: database.roleUrls.events, PILAR_SECRET: database.secret, PILAR_DEMO: false, PUBLIC_URL: 'http://localhost:4000', LOG_LEVEL: 'silent' as const, POOL_SIZE: 4 };
  const running: RunningSubgraph = await startSubgraph(subgraph, env, false);
  const target: Target = { subgraph: 'events', server: running.app, secret: database.secret };
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 1 });

  const mutate = async (name: string, type: string, fields: string, input: object, viewer: Viewer) => {
    const Input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${Input}!) { result: ${name}(input: $input) { __typename ... on ${type} { ${fields} } ${problems} } }`;
    return (await execute(target, { query, viewer, variables: { input: { idempotencyKey: randomUUID(), ...input } } })).result;
  };
  return {
    target,
    adminUrl: database.adminUrl,
    async close() {
      await admin.end();
      await running.close();
    },
    async know(type, label, area) {
      const id = randomUUID();
      await admin.query(
        `INSERT INTO events.ref_entity (entity_type, entity_id, version, label, area_code, areas, downward, open) VALUES ($1, $2, 1, $3, $4, $5, '{}', $6)`,
        [type, id, label, area, area === null ? [] : [area], area === null]);
      return id;
    },
    record: (input = {}, viewer = viewers.admin) => mutate('recordEvent', 'Event', eventFields, { ...complete, ...input }, viewer),
    correct: (input, viewer = viewers.admin) => mutate('correctEvent', 'Event', eventFields, input, viewer),
    withdraw: (input, viewer = viewers.admin) => mutate('withdrawEvent', 'Event', 'id version', { reason: 'salah catat', ...input }, viewer),
    start: (input = {}, viewer = viewers.admin) => mutate('startEventSeries', 'EventSeries', 'id title type description version viewerCan { correct }', { title: 'Seri Contoh', type: 'PENSOSKEL', ...input }, viewer),
  };
}
