import { createHmac, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { deriveKey } from '@pilar/domain/secret';
import { codes } from '@pilar/domain/vocabulary';
import { listSpec } from '@pilar/domain/lists';
import { subgraphs } from '@pilar/stack/workspace';
import { asClient } from '@pilar/stack/owner';
import { stealDatabase } from '@pilar/testing/thief';
import type { GraphQLField } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordsOf, sees } from '../leaks/counts.ts';
import { exported } from '../leaks/exported.ts';
import { entityOf, fill, inputOf } from '../leaks/inputs.ts';
import { numbers, placesOfType, withValue } from '../leaks/poison.ts';
import { atGateway, atSubgraph, judged, type ReaderName } from '../leaks/readers.ts';
import { rootFields } from '../leaks/schema.ts';
import type { Stage } from '../leaks/stage.ts';
import { mutationOf } from '../leaks/twins.ts';

type Mutation = GraphQLField<unknown, unknown>;
type Result = { __typename: string; refused?: object[] };

/** What no input may do, tried with every mutation of the schema in turn. It comes last: it changes what is there. */
export function inputTests(set: () => Stage): void {
  let stage: Stage;
  let mutations: Mutation[];
  let records: pg.Pool;
  beforeAll(() => {
    stage = set();
    records = new pg.Pool({ connectionString: stage.stack.adminUrl, max: 4 });
    mutations = rootFields(stage.graph.schema.getMutationType());
  });

  afterAll(() => records.end());

  const actors = ['officer', 'administrator'] as const satisfies readonly ReaderName[];
  /** Who may do it: the regency's officer, or else the administrator. */
  const doer = new Map<string, (typeof actors)[number]>();

  /** What came of it, and the whole answer as text. */
  async function send(field: Mutation, input: Record<string, unknown>): Promise<{ result: Result | undefined; text: string; made: boolean }> {
    for (const name of doer.has(field.name) ? [doer.get(field.name) ?? 'officer'] : actors) {
      const answer = await atGateway(stage.stack, stage.credentials, name).ask(mutationOf(field), { input });
      const result = answer.data?.[field.name] as Result | undefined;
      if (result?.__typename === 'NotAllowed' && name === 'officer') continue;
      doer.set(field.name, name);
      return { result, text: JSON.stringify([answer.data, answer.errors]), made: result?.__typename === entityOf(field) && !result.refused?.length };
    }
    return { result: undefined, text: '', made: false };
  }

  /** An input of the officer's own area, all of it filled; undefined where no record stands that it could be about. */
  function written(field: Mutation): Record<string, unknown> | undefined {
    const refs = stage.canaries.ids.get('36.02') ?? new Map<string, string[]>();
    const fields = inputOf(field).getFields();
    const id = 'version' in fields && 'id' in fields ? refs.get(entityOf(field))?.[0] : undefined;
    if ('version' in fields && 'id' in fields && id === undefined) return undefined;
    return fill(field, { area: '36.02', owner: doer.get(field.name) === 'administrator' ? '36' : '36.02', refs, particulars: id ? { id } : undefined });
  }

  /** The same, with the version that its record has. */
  async function filled(field: Mutation): Promise<Record<string, unknown> | undefined> {
    const input = written(field);
    if (!input || !('version' in input) || typeof input['id'] !== 'string') return input;
    const versions = await records.query<{ version: number }>(
      subgraphs.map((name) => `SELECT version FROM ${name}.outbox WHERE entity_id = $1::uuid`).join(' UNION ALL ') + ' ORDER BY version DESC LIMIT 1', [input['id']]);
    return { ...input, version: versions.rows[0]?.version ?? 1 };
  }

  /** Does it for each mutation, a few at a time. */
  async function forEach(work: (field: Mutation) => Promise<void>): Promise<void> {
    const waiting = [...mutations];
    await Promise.all(Array.from({ length: 4 }, async () => {
      for (let field = waiting.shift(); field; field = waiting.shift()) await work(field);
    }));
  }

  const steal = () => asClient(stage.stack.adminUrl, (client) => stealDatabase((query, values) => client.query(query, values), [...subgraphs, 'audit', 'pilar']));

  describe('what is sent', () => {
    test('is refused with a field that the schema does not have, at the gateway and at the subgraph', async () => {
      const added = ['ownerCode', 'areaCode', 'owner_code', 'createdBy', 'account', 'sealed', '__proto__', 'constructor'];
      const taken: string[] = [];
      await forEach(async (field) => {
        const known = inputOf(field).getFields();
        const input = written(field) ?? { idempotencyKey: randomUUID() };
        for (const name of added.filter((one) => !Object.hasOwn(known, one))) {
          const more = JSON.parse(JSON.stringify(input).replace(/^\{/, `{${JSON.stringify(name)}:"36.04",`)) as Record<string, unknown>;
          const answer = await atGateway(stage.stack, stage.credentials, 'officer').ask(mutationOf(field), { input: more });
          if (answer.data?.[field.name]) taken.push(`${field.name} ${name}`);
        }
        const subgraph = subgraphs.find((one) => stage.parts.get(one)?.schema.getMutationType()?.getFields()[field.name]);
        const straight = await atSubgraph(stage.stack, subgraph ?? 'people', 'officer').ask(mutationOf(field), { input: { ...input, ownerCode: '36.04', areaCode: '36.04' } });
        if (straight.data?.[field.name]) taken.push(`${field.name} at ${subgraph}`);
      });
      expect(taken).toEqual([]);
    });

    test('says which version it read: the one before and one that is to come are refused', async () => {
      const taken: string[] = [];
      let tried = 0;
      await forEach(async (field) => {
        const input = await filled(field);
        // Where it may be left out, it stands for whoever replaces what another wrote.
        if (!input || String(inputOf(field).getFields()['version']?.type) !== 'Int!') return;
        for (const step of [-1, 1]) {
          tried += 1;
          const { made } = await send(field, { ...input, version: Number(input['version']) + step, idempotencyKey: randomUUID() });
          if (made) taken.push(`${field.name} ${step}`);
        }
      });
      expect(taken).toEqual([]);
      expect(tried).toBeGreaterThan(100);
    });

    test('moves nothing into another area: what the officer does not see stays as it is, wherever a region is named', async () => {
      const unseen = async () => (await recordsOf(stage.stack.adminUrl)).filter((record) => !sees(judged.officer, record) && record.type !== 'Task');
      const before = await unseen();
      let tried = 0;
      for (const field of mutations) {
        const input = written(field);
        for (const path of input ? placesOfType(field, input, 'RegionCode') : []) {
          for (const area of ['36.04', '36.04.34', '36.04.34.2001', '36', '32.04']) {
            tried += 1;
            await atGateway(stage.stack, stage.credentials, 'officer').ask(mutationOf(field), { input: withValue(input ?? {}, path, area) });
          }
        }
      }
      expect(tried).toBeGreaterThan(200);
      expect(await unseen()).toEqual(before);
    });

    test('has a key of its own: the same key with another body, or for another thing to do, is refused', async () => {
      const taken: string[] = [];
      let tried = 0;
      await forEach(async (field) => {
        const input = await filled(field);
        if (!input) return;
        const first = await send(field, input);
        const [place] = placesOfType(field, input, 'String');
        if (!first.made || !place) return;
        tried += 1;
        const key = String(input['idempotencyKey']);
        const other = { ...withValue(input, place, 'Isi yang lain'), idempotencyKey: key };
        const again = await send(field, other);
        if (again.result?.__typename !== 'Duplicate') taken.push(`${field.name}: ${again.text.slice(0, 300)}`);
      });
      expect(taken).toEqual([]);
      expect(tried).toBeGreaterThan(50);
    });
  });

  describe('numbers of persons', () => {
    const next = numbers();
    /** Where each was put. */
    const places = new Map<string, string>();
    const told: string[] = [];

    test('put into each text that there is are kept in the clear nowhere, and repeated in no answer', async () => {
      await forEach(async (field) => {
        const template = await filled(field);
        if (!template) return;
        let input = template;
        for (const path of placesOfType(field, template, 'String')) {
          const number = next();
          places.set(number, `${field.name}.${path.filter((step) => typeof step === 'string').join('.')}`);
          const { text, made } = await send(field, withValue(input, path, `No. ${number}`));
          if (made) input = await filled(field) ?? template;
          if (text.includes(number)) told.push(places.get(number) ?? '');
        }
      });
      expect(places.size).toBeGreaterThan(300);
      const kept = (await steal()).findsOut([...places.keys()]).map((number) => places.get(number)).toSorted();
      expect({ told: told.toSorted(), kept }).toEqual({ told: [], kept: [] });
    });

    test('stand in no log and no figure, nor does any text of a canary', async () => {
      const servers = [...subgraphs, 'gateway', 'worker'] as const;
      const found: string[] = [];
      for (const server of servers) {
        const log = await readFile(stage.stack.logPath(server), 'utf8');
        expect(log.length, server).toBeGreaterThan(100);
        found.push(...(log.match(/.{0,80}(\b36\d{14}\b|kanari_).{0,40}/gi) ?? []).map((line) => `${server}: ${line}`));
      }
      for (const [server, url] of Object.entries({ ...stage.stack.urls, gateway: stage.stack.url })) {
        const figures = await (await fetch(new URL('/metrics', url))).text();
        found.push(...(figures.match(/.{0,80}(\b36\d{14}\b|kanari_).{0,40}/gi) ?? []).map((line) => `metrics of ${server}: ${line}`));
      }
      expect(found.slice(0, 20)).toEqual([]);
    });
  });

  describe('whoever has a copy of the database', () => {
    const born = (at: number) => String(1 + at % 28).padStart(2, '0');
    /** Each is compared with all who may be the same person: what is answered within a part's time on a busy machine. */
    const batch = 25;
    const niks = Array.from({ length: 1_000 }, (_one, at) => `360214${born(at)}0190${String(1 + at).padStart(4, '0')}`);

    test('finds out none of 1,000 numbers by trying them, while whoever has the secret finds them all', async () => {
      for (let from = 0; from < niks.length; from += batch) {
        const rows = niks.slice(from, from + batch).map((nik, at) => ({
          rowRef: nik.slice(-4), externalId: { system: 'uji', value: `C-${from + at}` }, fullName: `Contoh Curian ${from + at}`, area: '36.02.01.2002', sex: 'L', birthDate: `1990-01-${born(from + at)}`, nik, distinct: true,
        }));
        const answer = await stage.stack.execute({
          ...stage.credentials.machine, variables: { input: { idempotencyKey: randomUUID(), rows } },
          query: 'mutation ($input: EnterBeneficiariesInput!) { enterBeneficiaries(input: $input) { __typename ... on EnterBeneficiariesAnswer { entered { rowRef } refused { message } } ... on Error { message } } }',
        });
        expect(answer.enterBeneficiaries).toMatchObject({ entered: rows.map(({ rowRef }) => ({ rowRef })), refused: [] });
      }
      expect((await steal()).findsOut(niks)).toEqual([]);
      const key = deriveKey(stage.stack.secret, 'index:beneficiaries:nik');
      const digests = niks.map((nik) => createHmac('sha256', key).update(nik).digest());
      const { rows: [found] } = await asClient(stage.stack.adminUrl, (client) => client.query<{ count: number }>('SELECT count(*)::int AS count FROM beneficiaries.beneficiary WHERE nik_index = ANY ($1::bytea[])', [digests]));
      expect(found?.count).toBe(niks.length);
    });
  });

  describe('addresses that lead inside', () => {
    test('are asked for by no server, wherever they are written, after papers, mail, files of lists and feeds are made of them', async () => {
      const hits: string[] = [];
      const listener = createServer((request, response) => { hits.push(`${request.method} ${request.url}`); response.end('ok'); });
      await new Promise<void>((resolve) => { listener.listen(0, '127.0.0.1', resolve); });
      const inner = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
      try {
        let kept = 0;
        await forEach(async (field) => {
          const template = await filled(field);
          if (!template) return;
          let input = template;
          for (const type of ['Url', 'String']) {
            for (const path of placesOfType(field, template, type)) {
              const { made } = await send(field, withValue(input, path, `${inner}/${field.name}/${path.join('/')}`));
              if (!made) continue;
              kept += 1;
              input = await filled(field) ?? template;
            }
          }
        });
        for (const list of codes('LIST')) await exported(stage.stack, listSpec(list).subgraph, judged.administrator, { list, purpose: 'Uji alamat' });
        await fetch(`${stage.stack.url}/publik/kegiatan`);
        await pause(10_000);
        expect(kept).toBeGreaterThan(50);
        // The listener itself works.
        await fetch(`${inner}/control`);
        expect(hits).toEqual(['GET /control']);
      } finally {
        listener.close();
      }
    });
  });
}
