import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let office: string;
let provincial: string;
beforeAll(async () => {
  stage = await openStage(subgraph());
  office = await stage.know('Office', 'Dinas Sosial Contoh', '36.02');
  provincial = await stage.know('Office', 'Dinas Sosial Provinsi Contoh', '36', true);
});
afterAll(() => stage.close());

const fields = '... on Document { id version kind title state making accesses { subject account kind from to } incident { number } noticeTo viewerCan { issue revoke } }';
const subject = randomUUID();
const draft = (input: object, viewer: Viewer = viewers.auditor) => stage.mutate('draftDocument', fields, { office: provincial, date: '2026-11-02', ...input }, viewer);
const audit = (accesses: object | undefined, viewer?: Viewer, more: object = {}) => draft({ kind: 'ACCESS_AUDIT', accesses, ...more }, viewer);
const open = (input: object = {}, viewer: Viewer = viewers.auditor) => stage.mutate('openIncident', '... on Incident { id number }', { what: 'Laptop petugas hilang.', data: ['IDENTITY'], noticedAt: new Date(Date.now() - 3_600_000).toISOString(), ...input }, viewer);
const seen = async (id: string, viewer: Viewer) => (await stage.ask('query ($id: ID!) { document(id: $id) { id } documents(first: 100) { edges { node { id } } } }', viewer, { id }));
const outboxOf = async (id: string) => (await stage.arrange("SELECT areas, downward, open FROM identity.outbox WHERE entity_type = 'Document' AND entity_id = $1 AND (areas <> '{}' OR open)", [id])).rows;

describe('the paper of accesses (report 14)', () => {
  it('is drafted by whoever reads the trail, of the days that were asked for, under a title that names nobody', async () => {
    const made = await audit({ subject, kind: ['READ'], from: '2026-01-01', to: '2026-03-31' });
    expect(made).toMatchObject({
      __typename: 'Document', kind: 'ACCESS_AUDIT', title: 'Banten, 1 Jan 2026 – 31 Mar 2026', state: 'DRAFT', making: 'PREVIEW', incident: null, noticeTo: null, viewerCan: { issue: true, revoke: true },
      accesses: { subject, account: null, kind: ['READ'], from: '2026-01-01', to: '2026-03-31' },
    });
    expect(await audit({ account: viewers.lebak.accountId })).toMatchObject({ accesses: { subject: null, account: viewers.lebak.accountId, kind: [], from: daysAfter(today(), -365), to: today() } });
    expect(await audit({ subject }, viewers.admin)).toMatchObject({ __typename: 'Document' });
  });

  it('is its maker\'s alone, by every path, and stands in no feed', async () => {
    const { id } = await audit({ subject });
    expect(await seen(id, viewers.auditor)).toMatchObject({ document: { id } });
    for (const viewer of [viewers.admin, viewers.officer, viewers.lebak, { ...viewers.auditor, accountId: randomUUID() }]) {
      const found = await seen(id, viewer);
      expect(found.document).toBeNull();
      expect(found.documents.edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(id);
      expect((await stage.entities('Document', 'id', [id], viewer))[0]).toBeNull();
    }
    const change = (mutation: string, input: object, viewer: Viewer) => stage.mutate(mutation, fields, { id, version: 1, ...input }, viewer);
    const of = (answer: { message: string }) => answer.message.replace(/[0-9a-f-]{36}/, '');
    const absent = await stage.mutate('correctDocument', fields, { id: randomUUID(), version: 1, number: '1' }, viewers.admin);
    expect(of(await change('correctDocument', { number: '1' }, viewers.admin))).toBe(of(absent));
    expect(of(await change('revokeDocument', { reason: 'x' }, viewers.admin))).toBe(of(absent));
    expect(await change('revokeDocument', { reason: 'tidak dipakai' }, viewers.auditor)).toMatchObject({ state: 'REVOKED' });
    expect(await outboxOf(id)).toEqual([]);
  });

  it('is refused without the right, of nobody, of too long, and where it is not of its kind', async () => {
    for (const viewer of [viewers.lebak, viewers.officer, viewers.head, viewers.tksk, viewers.machine3602]) expect(await audit({ subject }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const wrong = async (accesses: object | undefined, more: object = {}) => (await audit(accesses, viewers.auditor, more)).problems?.map(({ path }: { path: string[] }) => path.join('.'));
    expect(await wrong(undefined)).toEqual(['accesses']);
    for (const one of [{}, { subject: 'x' }, { subject, from: '2026-03-31', to: '2026-01-01' }, { subject, from: '2024-01-01', to: '2026-01-01' }]) expect(await wrong(one)).toEqual(['accesses']);
    expect(await wrong({ subject }, { list: {} })).toEqual(['list']);
    expect(await wrong({ subject }, { incident: randomUUID() })).toEqual(['incident']);
    expect((await draft({ kind: 'PERSON_LIST', list: {}, accesses: { subject }, office }, viewers.lebak)).problems).toMatchObject([{ path: ['accesses'] }]);
    // Whoever watches makes no other paper.
    expect(await draft({ kind: 'PERSON_LIST', list: {} })).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('the notice of an incident', () => {
  const notice = (incident: string | undefined, input: object = {}, viewer?: Viewer) => draft({ kind: 'BREACH_NOTICE', incident, noticeTo: 'AUTHORITY', ...input }, viewer);

  it('is drafted of it by whoever handles it, found from it, and stands in no feed', async () => {
    const incident = await open({ area: '36.02' });
    const made = await notice(incident.id);
    expect(made).toMatchObject({ __typename: 'Document', kind: 'BREACH_NOTICE', title: `${incident.number}: Lembaga pelindungan data pribadi`, incident: { number: incident.number }, noticeTo: 'AUTHORITY', accesses: null, viewerCan: { issue: true, revoke: true } });
    expect(await outboxOf(made.id)).toEqual([]);
    const regional = await notice(incident.id, { noticeTo: 'SUBJECTS', office }, viewers.lebak);
    expect(regional).toMatchObject({ __typename: 'Document', noticeTo: 'SUBJECTS' });
    const papers = async (viewer: Viewer) => (await stage.ask('query ($id: ID!) { incident(id: $id) { documents { edges { node { id viewerCan { issue } } } } } }', viewer, { id: incident.id })).incident.documents.edges.map(({ node }: { node: object }) => node);
    expect(await papers(viewers.auditor)).toEqual([{ id: regional.id, viewerCan: { issue: true } }, { id: made.id, viewerCan: { issue: true } }]);
    // Whoever only follows incidents sees it, and changes nothing of it.
    expect(await papers(viewers.officer)).toEqual([{ id: regional.id, viewerCan: { issue: false } }, { id: made.id, viewerCan: { issue: false } }]);
    expect(await papers(viewers.lebak)).toEqual([{ id: regional.id, viewerCan: { issue: true } }]);
    expect(await stage.mutate('correctDocument', fields, { id: made.id, version: 1, number: '1' }, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.mutate('revokeDocument', fields, { id: made.id, version: 1, reason: 'x' }, viewers.officer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.mutate('correctDocument', fields, { id: made.id, version: 1, number: '1' }, viewers.admin)).toMatchObject({ __typename: 'Document', making: 'PREVIEW' });
  });

  it('is refused without an incident or a reader, of another area, and without the right', async () => {
    const { id } = await open({ area: '36.02' });
    const wrong = async (...given: Parameters<typeof notice>) => (await notice(...given)).problems?.map(({ path }: { path: string[] }) => path.join('.'));
    expect(await wrong(undefined, { noticeTo: undefined })).toEqual(['noticeTo', 'incident']);
    expect(await wrong('x')).toEqual(['incident']);
    expect(await wrong(id, { event: randomUUID() })).toEqual(['event']);
    const other = await stage.know('Office', 'Dinas Sosial Serang', '36.04');
    const serang = viewerWith('REG_OFFICER', '36.04');
    const [foreign, absent] = [await notice(id, { office: other }, serang), await notice(randomUUID(), { office: other }, serang)];
    expect(foreign.problems[0].path).toEqual(['incident']);
    expect(foreign.message.replace(id, '')).toBe(absent.message.replace(/[0-9a-f-]{36}/, ''));
    for (const viewer of [viewers.officer, viewers.head, viewerWith('KEC_OFFICER', '36.02.14'), viewers.machine3602]) expect(await notice(id, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('is drafted once under one key', async () => {
    const [{ id }, idempotencyKey] = [await open(), randomUUID()];
    const [one, two] = await Promise.all([1, 2].map(() => notice(id, { idempotencyKey })));
    expect(one.id).toBe(two.id);
    expect(await notice(id, { idempotencyKey, noticeTo: 'PUBLIC' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });
});
