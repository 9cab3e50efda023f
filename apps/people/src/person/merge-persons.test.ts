import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

type Made = { id: string; version: number };

let serial = 0;
/** An invented NIK that no test has used. */
const invented = () => `3602140102${String(serial++ % 100).padStart(2, '0')}0000`;
const person = (input: object = {}, viewer: Viewer = viewers.lebak): Promise<Made> =>
  stage.mutate('registerPerson', '... on Person { id version }', { fullName: 'Contoh Ganda', area: '36.02.14', distinct: true, ...input }, viewer);
const fields = '... on Person { id version fullName titlesBefore titlesAfter aliases official deceasedOn nik phone birthDate familyCardNumber noNikReason area { code } caveats { text } }';
const merge = (survivor: Made, merged: Made, input: object = {}, viewer: Viewer = viewers.lebak) =>
  stage.mutate('mergePersons', fields, { id: survivor.id, version: survivor.version, merged: merged.id, mergedVersion: merged.version, reason: 'Tercatat dua kali', ...input }, viewer);
const read = async (id: string, viewer: Viewer = viewers.lebak, asked = 'id fullName') => (await stage.ask(`query ($id: ID!) { person(id: $id) { ${asked} } }`, viewer, { id })).person;
const appoint = (of: Made, input: object = {}, viewer: Viewer = viewers.lebak) =>
  stage.mutate('appointPillar', '... on Pillar { id version person { id } }', { person: of.id, type: 'TAGANA', area: '36.02', state: 'PROPOSED', ...input }, viewer);
const problems = (refusal: { problems: { path: string[]; message: string }[] }) => refusal.problems.map(({ path }) => path.join('.'));

describe('mergePersons', () => {
  it('keeps one of both: the survivor\'s values, the other\'s where they are empty or chosen, and every name', async () => {
    const nik = invented();
    const survivor = await person({ fullName: 'Contoh Dani', titlesBefore: 'Drs.', phone: '081200000001', noNikReason: 'Belum merekam' });
    const merged = await person({ fullName: 'Contoh Deni', titlesAfter: 'M.Si.', aliases: ['Deni C.'], area: '36.02.01', official: true, nik, phone: '081200000002', familyCardNumber: '3602141203100001', birthDate: '2002-01-01', nikReason: 'KTP lama', caveats: [{ kind: 'UNCONFIRMED', text: 'Dari daftar lama' }] });
    expect(await merge(survivor, merged, { take: ['FULL_NAME', 'PHONE'] })).toEqual({
      __typename: 'Person', id: survivor.id, version: 2, fullName: 'Contoh Deni', titlesBefore: 'Drs.', titlesAfter: null, aliases: ['Contoh Dani', 'Deni C.'], official: true, deceasedOn: null,
      nik: expect.stringMatching(/^3602\*+00$/), phone: '081200000002', birthDate: '2002-01-01', familyCardNumber: '3602**********01', noNikReason: null, area: { code: '36.02.14' },
      caveats: [{ text: 'Dari daftar lama' }, { text: 'KTP lama' }],
    });
    expect(await merge(await person(), await person({ titlesAfter: 'S.Sos.' }))).toMatchObject({ titlesAfter: 'S.Sos.' });
    expect(await stage.ask('query ($nik: Nik!) { people(filter: { nik: $nik }) { edges { node { id } } } }', viewers.lebak, { nik })).toEqual({ people: { edges: [{ node: { id: survivor.id } }] } });
  });

  it('leads the old id to the survivor wherever it is named, also after a second merge', async () => {
    const [first, second, third] = [await person(), await person({ externalIds: [{ system: 'siks', value: 'dua' }] }), await person()];
    const once = await merge(first, second);
    await merge(third, once);
    for (const id of [first.id, second.id, second.id.toUpperCase()]) expect(await read(id)).toMatchObject({ id: third.id });
    expect(await stage.entities('Person', 'id', [first.id, second.id], viewers.lebak)).toEqual([{ id: third.id }, { id: third.id }]);
    expect(await stage.ask('{ person(externalId: { system: "siks", value: "dua" }) { id externalIds { value } } }', viewers.lebak)).toEqual({ person: { id: third.id, externalIds: [{ value: 'dua' }] } });
    expect(await appoint(second)).toMatchObject({ __typename: 'Pillar', person: { id: third.id } });
    const { people } = await stage.ask('{ people(filter: { text: "Contoh Ganda" }, first: 100) { edges { node { id } } } }', viewers.lebak);
    const listed = people.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect([first, second, third].map(({ id }) => listed.includes(id))).toEqual([false, false, true]);
    const held = 'query ($r: [_Any!]!) { found: _entities(representations: $r) { ... on DataRequest { heldInPeople { id kind } } } }';
    const { found: [{ heldInPeople }] } = await stage.ask(held, viewers.auditor, { r: [{ __typename: 'DataRequest', id: third.id, gathers: [`Person:${third.id}`] }] });
    const persons = heldInPeople.filter(({ kind }: { kind: string }) => kind === 'Person').map(({ id }: { id: string }) => id);
    expect(persons.toSorted()).toEqual([first, second, third].map(({ id }) => id).toSorted());
  });

  it('moves terms and trainings, and tells of each in its history; a training that both had stays once', async () => {
    const [survivor, merged] = [await person(), await person()];
    const [term, training] = [await appoint(merged), 'Bimtek bersama'];
    const trained = (title: string, persons: Made[]) => stage.mutate('recordTraining', '... on Training { id }', { title, kind: 'BIMTEK', organiser: 'Dinas', startDate: '2024-05-02', endDate: '2024-05-02', attendees: persons.map(({ id }) => ({ person: id })) }, viewers.lebak);
    await trained(training, [survivor, merged]);
    await trained('Bimtek sendiri', [merged]);
    await merge(survivor, merged);
    const after = await read(survivor.id, viewers.lebak, 'pillars { id version person { fullName } history { edges { node { operation reason } } } } trainings { title }');
    expect(after).toEqual({
      pillars: [{ id: term.id, version: 2, person: { fullName: 'Contoh Ganda' }, history: { edges: [{ node: { operation: 'mergePersons', reason: 'Tercatat dua kali' } }, { node: { operation: 'appointPillar', reason: null } }] } }],
      trainings: expect.toSatisfy((rows: { title: string }[]) => rows.map(({ title }) => title).toSorted().join() === `${training},Bimtek sendiri`),
    });
  });

  it('moves what lies in areas that the merger does not see, without telling of it', async () => {
    const [survivor, merged] = [await person(), await person()];
    const term = await appoint(merged, { area: '36.04' }, viewers.admin);
    await merge(survivor, merged);
    expect(await read(survivor.id, viewers.lebak, 'pillars { id }')).toEqual({ pillars: [] });
    expect(await read(survivor.id, viewers.admin, 'pillars { id }')).toEqual({ pillars: [{ id: term.id }] });
  });

  it('keeps the history of both with the survivor, and tells the feed who was merged into whom', async () => {
    const [survivor, merged] = [await person(), await person({ fullName: 'Contoh Ganda Dua' })];
    const { lastSeq } = (await stage.ask('{ peopleChanges(first: 500, types: ["Nobody"]) { lastSeq } }', viewers.machine3602)).peopleChanges;
    await merge(survivor, merged);
    const { edges } = (await read(survivor.id, viewers.lebak, 'history { totalCount { value } edges { node { operation reason changes { field after } } } }')).history;
    expect(edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual(['mergePersons', 'mergePersons', 'registerPerson', 'registerPerson']);
    expect(edges.flatMap(({ node }: { node: { changes: object[] } }) => node.changes)).toContainEqual({ field: 'mergedInto', after: 'Contoh Ganda' });
    const feed = async () => (await stage.ask(`{ peopleChanges(after: "${lastSeq}", types: ["Person"]) { changes { id operation mergedInto } } }`, viewers.machine3602)).peopleChanges.changes;
    await expect.poll(feed).toEqual(expect.arrayContaining([{ id: merged.id, operation: 'MERGED', mergedInto: survivor.id }, { id: survivor.id, operation: 'UPDATED', mergedInto: null }]));
  });

  it('leaves no trace of the survivor to an area that loses the person', async () => {
    const [survivor, merged] = [await person({ area: '36.04.34' }, viewers.serang), await person()];
    const { lastSeq } = (await stage.ask('{ peopleChanges(first: 500, types: ["Nobody"]) { lastSeq } }', viewers.machine3602)).peopleChanges;
    await merge(survivor, merged, {}, viewers.admin);
    expect(await read(merged.id)).toBeNull();
    expect(await stage.mutate('correctPerson', '... on Person { id }', { id: merged.id, version: 1, fullName: 'X' }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const feed = async () => (await stage.ask(`{ peopleChanges(after: "${lastSeq}", types: ["Person"]) { changes { id operation mergedInto } } }`, viewers.machine3602)).peopleChanges.changes;
    await expect.poll(async () => (await feed()).at(-1)).toEqual({ id: merged.id, operation: 'LEFT_AREA', mergedInto: null });
  });

  it('refuses to change who was merged, and names the survivor', async () => {
    const [survivor, merged] = [await person(), await person()];
    await merge(survivor, merged);
    const message = expect.stringContaining(survivor.id);
    expect(await stage.mutate('correctPerson', '... on Person { id }', { id: merged.id, version: 1, fullName: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['id'], message }] });
    expect(await merge({ ...survivor, version: 2 }, merged)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['merged'], message }] });
    expect(await merge(merged, await person())).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['id'], message }] });
  });

  it('refuses two numbers unless they are said to be one person\'s; the one given up still leads there', async () => {
    const numbers = [invented(), invented()] as const;
    const [survivor, merged] = [await person({ nik: numbers[0], nikReason: 'uji' }), await person({ nik: numbers[1], nikReason: 'uji' })];
    expect(problems(await merge(survivor, merged))).toEqual(['numbersDiffer']);
    expect(await merge(survivor, merged, { numbersDiffer: true, take: ['NIK'] })).toMatchObject({ __typename: 'Person' });
    const { matchByNik } = await stage.ask('query ($niks: [Nik!]!) { matchByNik(niks: $niks) { position person { id } } }', viewers.machine3602, { niks: numbers });
    expect(matchByNik).toEqual([{ position: 0, person: { id: survivor.id } }, { position: 1, person: { id: survivor.id } }]);
    const shown = await stage.mutate('revealNik', '... on RevealedNik { nik }', { id: survivor.id, purpose: 'IDENTITY_CHECK', note: 'uji' }, viewers.lebak);
    expect(shown).toMatchObject({ nik: numbers[1] });
    expect(await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Lain', area: '36.02', nik: numbers[0], nikReason: 'uji' }, viewers.lebak)).toMatchObject({ __typename: 'Duplicate', existingId: survivor.id });
  });

  it('refuses terms of both in one post at one time', async () => {
    const [survivor, merged] = [await person(), await person()];
    for (const one of [survivor, merged]) await appoint(one);
    expect(problems(await merge(survivor, merged))).toEqual(['merged']);
    expect(await read(merged.id)).toMatchObject({ id: merged.id });
  });

  it('refuses to make somebody who serves of somebody who has died', async () => {
    const [survivor, merged] = [await person(), await person()];
    await appoint(survivor);
    await stage.mutate('recordPersonDeath', '... on Person { id }', { id: merged.id, version: 1, on: '2024-01-02' }, viewers.lebak);
    const refused = await merge(survivor, { ...merged, version: 2 });
    expect(refused.problems).toEqual([{ path: ['merged'], message: expect.stringContaining('2024-01-02') }]);
  });

  it('names what is missing, malformed or stale', async () => {
    const [survivor, merged] = [await person(), await person()];
    expect(problems(await merge(survivor, survivor))).toEqual(['merged']);
    expect(problems(await merge(survivor, merged, { reason: ' ' }))).toEqual(['reason']);
    expect(problems(await merge(survivor, merged, { reason: 'NIK 3602140101700001' }))).toEqual(['reason']);
    expect(problems(await merge(survivor, { id: 'x', version: 1 }))).toEqual(['merged']);
    expect(await merge(survivor, { ...merged, version: 7 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    expect(await merge({ ...survivor, version: 7 }, merged)).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
  });

  it('is for those who may correct both, who lie in their area', async () => {
    const [survivor, merged, elsewhere] = [await person(), await person(), await person({ area: '36.04.34' }, viewers.serang)];
    for (const role of ['PROV_HEAD', 'TKSK', 'AUDITOR', 'MACHINE'] as const) expect(await merge(survivor, merged, {}, viewerWith(role, '36.02')), role).toMatchObject({ __typename: 'NotAllowed' });
    expect(problems(await merge(survivor, elsewhere))).toEqual(['merged']);
    const official = await person({ area: '36', official: true }, viewers.admin);
    expect(await merge(survivor, official)).toMatchObject({ __typename: 'NotAllowed', path: ['merged'] });
  });

  it('two who merge the same persons at once, each into the other: one is done, the other told', async () => {
    const [one, other] = [await person(), await person()];
    const results = await Promise.all([merge(one, other), merge(other, one)]);
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'Person']);
  });

  it('gives the same answer to a request that is repeated after the person it made was merged', async () => {
    const input = { idempotencyKey: 'ulang-gabung-1', fullName: 'Contoh Ulang', area: '36.02.14', distinct: true };
    const merged = await stage.mutate('registerPerson', '... on Person { id version }', input, viewers.lebak);
    const survivor = await person();
    await merge(survivor, merged);
    expect(await stage.mutate('registerPerson', '... on Person { id version }', input, viewers.lebak)).toMatchObject({ __typename: 'Person', id: survivor.id });
  });
});

describe('likelySame', () => {
  it('names persons of the same name and region, and of a like name and birth date, to those who may merge them', async () => {
    const one = await person({ fullName: 'Contoh Serupa Satu', birthDate: '1980-03-04', area: '36.02.01' });
    const [sameName, sameDay] = [await person({ fullName: 'CONTOH SERUPA SATU', area: '36.02.01' }), await person({ fullName: 'Contoh Serupa Sato', birthDate: '1980-03-04', area: '36.02.02' })];
    expect((await read(one.id, viewers.lebak, 'likelySame { id }')).likelySame.map(({ id }: Made) => id)).toEqual([sameName.id, sameDay.id]);
    expect(await read(one.id, viewerWith('TKSK', '36.02'), 'likelySame { id }')).toEqual({ likelySame: null });
  });
});
