import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMinutes } from '../minutes/minutes-stage.ts';

let stage: Awaited<ReturnType<typeof openMinutes>>;
const fields = 'id version text topic askedBy open answer answeredOn policyNotice { id state } person { id } office { id } ownerName area { code } keptBy { code } event { id } viewerCan { answer correct withdraw }';
const camat = viewerWith('KEC_OFFICER', '36.04.34');
/** A number as a NIK has it, of nobody. */
const number = '3604 3401 0180 0000';

beforeAll(async () => {
  stage = await openMinutes();
});
afterAll(() => stage.close());

const outreach = (input: object = {}, viewer: Viewer = viewers.serang) => stage.held({ type: 'PENSOSKEL', title: `Penyuluhan ${randomUUID()}`, date: '2021-07-12', ...input }, viewer);
const record = (event: string, questions: object[], viewer: Viewer = viewers.serang, more: object = {}) => stage.mutate('recordQuestions', '... on Event { id }', { event, questions, ...more }, viewer);
const question = (text: string, more: object = {}) => ({ text, topic: 'SANTUNAN', ...more });
const of = async (event: string, viewer: Viewer = viewers.serang) =>
  (await stage.ask(`query ($id: ID!) { event(id: $id) { questions(first: 100) { edges { node { ${fields} } } } } }`, viewer, { id: event })).event?.questions?.edges.map(({ node }: { node: object }) => node);
/** One question recorded, as it stands. */
const one = async (more: object = {}, event?: string, viewer: Viewer = viewers.serang) => {
  const at = event ?? await outreach({}, viewer);
  const text = `Pertanyaan ${randomUUID()}?`;
  const made = await record(at, [question(text, more)], viewer);
  if (made.__typename !== 'Event') throw new Error(JSON.stringify(made));
  return (await of(at, viewer)).find((row: { text: string }) => row.text === text);
};
const step = (name: string) => (input: object, viewer: Viewer = viewers.serang) => stage.mutate(name, `... on EventQuestion { ${fields} }`, input, viewer);
const [answer, correct] = [step('answerQuestion'), step('correctQuestion')];
const withdraw = (input: object, viewer: Viewer = viewers.serang) => stage.mutate('withdrawQuestion', '... on EventQuestion { id }', { reason: 'keliru', ...input }, viewer);
const notice = async (input: object = {}, viewer: Viewer = viewers.serang): Promise<string> =>
  (await stage.mutate('issuePolicyNotice', '... on PolicyNotice { id }', { statement: `Ketentuan ${randomUUID()}`, event: await outreach({}, viewer), validFrom: '2021-01-01', ...input }, viewer)).id;
const paths = (refused: { problems?: { path: string[] }[] }) => refused.problems?.map(({ path }) => path.join('.'));

describe('recording what was asked', () => {
  it('takes many pasted lines at once, open or answered, and dates the answers by the event', async () => {
    const event = await outreach();
    expect(await record(event, [
      question('  Apakah ada\tsantunan  kematian? ', { askedBy: 'TKSK', answer: ' Tidak ada. ', ownerName: 'Kepala Dinas' }), question('Kapan bantuan reguler cair?', { topic: 'BANSOS_DAERAH' }),
    ])).toMatchObject({ __typename: 'Event', id: event });
    expect(await of(event)).toMatchObject([
      { version: 1, text: 'Apakah ada santunan kematian?', topic: 'SANTUNAN', askedBy: 'TKSK', open: false, answer: 'Tidak ada.', answeredOn: '2021-07-12', ownerName: 'Kepala Dinas', area: { code: '36.04.34' }, keptBy: { code: '36.04' }, viewerCan: { answer: true, correct: true, withdraw: true } },
      { text: 'Kapan bantuan reguler cair?', topic: 'BANSOS_DAERAH', askedBy: null, open: true, answer: null, answeredOn: null, ownerName: null },
    ]);
  });

  it('belongs to a region that the event concerns: its one district, or what is given', async () => {
    const event = await outreach({ targetAreas: ['36.04.12', '36.04.13'], venue: { name: 'Aula', area: '36.04.12' } });
    await record(event, [question('Di mana?'), question('Di sini?', { area: '36.04.13' })]);
    expect(await of(event)).toMatchObject([{ area: { code: '36.04' } }, { area: { code: '36.04.13' } }]);
    expect(paths(await record(event, [question('Di luar?', { area: '36.04.34' }), question('Entah?', { area: '36.02' })]))).toEqual(['questions.0.area', 'questions.1.area', 'questions.1.area']);
  });

  it('records all or nothing, and says of each line what is wrong', async () => {
    const event = await outreach();
    await record(event, [question('Sudah ada?')]);
    const refused = await record(event, [
      question(' '), question('a'.repeat(1_001)), question('Baik?'), question('baik?'), question('SUDAH ada?'), question('Panjang?', { answer: 'b'.repeat(4_001), ownerName: 'c'.repeat(201) }),
      question(`NIK saya ${number}, kapan cair?`, { answer: `untuk ${number}` }), question('Siapa?', { person: randomUUID(), office: 'x' }), question('Ketentuan?', { policyNotice: randomUUID() }),
    ]);
    expect(new Set(paths(refused))).toEqual(new Set([
      'questions.0.text', 'questions.1.text', 'questions.3.text', 'questions.4.text', 'questions.5.answer', 'questions.5.ownerName', 'questions.6.text', 'questions.6.answer',
      'questions.7.person', 'questions.7.office', 'questions.8.policyNotice',
    ]));
    expect(JSON.stringify(refused)).not.toContain('3604 34');
    expect(await of(event)).toHaveLength(1);
    expect(paths(await record(event, []))).toEqual(['questions']);
    expect(paths(await record(event, Array.from({ length: 201 }, (_, at) => question(`Ke-${at}?`))))).toEqual(['questions']);
    expect(await stage.errorOf('mutation ($input: RecordQuestionsInput!) { recordQuestions(input: $input) { __typename } }', viewers.serang, { input: { idempotencyKey: randomUUID(), event, questions: [{ text: 'x', topic: 'BUKAN' }] } })).toBeTruthy();
  });

  it('gives the first result to a repeated key, and of two at once records each question once', async () => {
    const event = await outreach();
    const more = { idempotencyKey: randomUUID() };
    await record(event, [question('Sekali?')], viewers.serang, more);
    expect(await record(event, [question('Sekali?')], viewers.serang, more)).toMatchObject({ id: event });
    const both = await Promise.all([record(event, [question('Serentak?')]), record(event, [question('serentak?')])]);
    expect(both.map(({ __typename }) => __typename).filter((name) => name === 'Event')).toHaveLength(1);
    expect(await of(event)).toHaveLength(2);
  });

  it('is for whoever keeps the event', async () => {
    const event = await outreach();
    expect(await record(event, [question('A?')], camat)).toMatchObject({ __typename: 'NotAllowed', path: ['event'] });
    expect(await record(event, [question('A?')], viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record(event, [question('A?')], viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    expect(await record('x', [question('A?')])).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
  });
});

describe('answering', () => {
  it('closes a question, today, by whoever works where it belongs', async () => {
    const { id } = await one({}, await outreach({ targetAreas: ['36.04.34'] }, viewers.admin), viewers.admin);
    expect(await answer({ id, version: 1, answer: 'Belum.' }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await answer({ id, version: 1, answer: 'Belum.' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput' });
    expect(await answer({ id, version: 1, answer: ' Belum. ', ownerName: 'Kasi Kesos' }, camat)).toMatchObject({ version: 2, open: false, answer: 'Belum.', answeredOn: today(), ownerName: 'Kasi Kesos', viewerCan: { answer: true, correct: false, withdraw: false } });
    expect(await answer({ id, version: 1, answer: 'Sudah.' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await answer({ id, version: 2, answer: 'Sudah.' })).toMatchObject({ version: 3, answer: 'Sudah.', ownerName: 'Kasi Kesos' });
  });

  it('rests on a notice in force there, whose words it takes, and keeps them', async () => {
    const cited = await notice({ statement: 'Tidak ada santunan kematian.' });
    const { id } = await one();
    expect(await answer({ id, version: 1, policyNotice: cited })).toMatchObject({ open: false, answer: 'Tidak ada santunan kematian.', policyNotice: { id: cited, state: 'IN_FORCE' } });
    const found = await stage.ask('query ($n: ID!) { eventQuestions(filter: { policyNotice: $n }) { edges { node { id } } } }', viewers.serang, { n: cited });
    expect(found.eventQuestions.edges).toEqual([{ node: { id } }]);
    await stage.mutate('withdrawPolicyNotice', '... on PolicyNotice { id }', { id: cited, version: 1, reason: 'keliru' }, viewers.serang);
    expect((await stage.ask(`query ($id: ID!) { eventQuestion(id: $id) { ${fields} } }`, viewers.serang, { id })).eventQuestion).toMatchObject({ open: false, answer: 'Tidak ada santunan kematian.', policyNotice: null });
  });

  it.each<[string, object, string]>([
    ['one that is past', { validTo: '2021-07-01' }, 'policyNotice'],
    ['one to come', { validFrom: daysAfter(today(), 3) }, 'policyNotice'],
    ['one of a district when the question is of the regency', { area: '36.04.34' }, 'policyNotice'],
  ])('refuses %s', async (_case, input, path) => {
    const cited = await notice(input);
    const { id } = await one({}, await outreach({ targetAreas: ['36.04.12', '36.04.13'], venue: { name: 'Aula', area: '36.04.12' } }));
    expect(paths(await answer({ id, version: 1, policyNotice: cited, answer: 'x' }))).toEqual([path]);
  });

  it('takes one that held on the day of the event', async () => {
    const cited = await notice({ validTo: '2021-12-31' });
    expect(await one({ policyNotice: cited })).toMatchObject({ open: false, answeredOn: '2021-07-12', policyNotice: { id: cited, state: 'PAST' } });
  });

  it('refuses nothing at all, and numbers of persons', async () => {
    const { id } = await one();
    expect(paths(await answer({ id, version: 1 }))).toEqual(['answer']);
    expect(paths(await answer({ id, version: 1, answer: `Untuk ${number}` }))).toEqual(['answer']);
    expect(paths(await answer({ id, version: 1, answer: 'x', policyNotice: 'y', office: 'z' }))).toEqual(['policyNotice', 'office']);
    expect(await answer({ id: randomUUID(), version: 1, answer: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('is done by one of two at once', async () => {
    const { id } = await one();
    const both = await Promise.all([answer({ id, version: 1, answer: 'A' }), answer({ id, version: 1, answer: 'B' })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'EventQuestion']);
  });
});

describe('correcting and withdrawing', () => {
  it('changes what is given, and opens a question whose answer is cleared', async () => {
    const office = await stage.know('Office', 'Dinas Sosial Contoh', '36.04');
    const { id, text } = await one({ answer: 'Ya', ownerName: 'Camat' });
    expect(await correct({ id, version: 1, topic: 'PENDATAAN', askedBy: 'RT_RW', office })).toMatchObject({ version: 2, text, topic: 'PENDATAAN', askedBy: 'RT_RW', office: { id: office }, ownerName: 'Dinas Sosial Contoh', answer: 'Ya' });
    expect(await correct({ id, version: 2, answer: null, askedBy: null, ownerName: null })).toMatchObject({ open: true, answer: null, answeredOn: null, askedBy: null, office: null, ownerName: null });
    expect(await correct({ id, version: 2, text: 'x' })).toMatchObject({ __typename: 'Conflict' });
    expect(paths(await correct({ id, version: 3, text: ' ', topic: null, area: null }))).toEqual(['text', 'topic', 'area']);
    expect(paths(await correct({ id, version: 3, text: `NIK ${number}` }))).toEqual(['text']);
    const history = (await stage.ask('query ($id: ID!) { eventQuestion(id: $id) { history { edges { node { operation changes { field } } } } } }', viewers.serang, { id })).eventQuestion.history.edges;
    expect(history.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual(['correctQuestion', 'correctQuestion', 'recordQuestions']);
  });

  it('keeps a notice only where it still holds, and never without an answer', async () => {
    const event = await outreach({ targetAreas: ['36.04.34', '36.04.13'] });
    const cited = await notice({ area: '36.04.34' });
    const { id } = await one({ area: '36.04.34', policyNotice: cited }, event);
    expect(paths(await correct({ id, version: 1, area: '36.04.13' }))).toEqual(['policyNotice']);
    expect(paths(await correct({ id, version: 1, answer: null }))).toEqual(['answer']);
    expect(await correct({ id, version: 1, area: '36.04.13', policyNotice: null })).toMatchObject({ area: { code: '36.04.13' }, policyNotice: null, open: false });
  });

  it('knows the same words at the same event, and stays with the owner', async () => {
    const event = await outreach();
    const [first, second] = [await one({}, event), await one({}, event)];
    expect(await correct({ id: second.id, version: 1, text: first.text.toUpperCase() })).toMatchObject({ __typename: 'Duplicate', existingId: first.id });
    expect(await correct({ id: first.id, version: 1, topic: 'LAINNYA' }, camat)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await withdraw({ id: first.id, version: 1 }, camat)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(paths(await withdraw({ id: first.id, version: 1, reason: ' ' }))).toEqual(['reason']);
    expect(await withdraw({ id: first.id, version: 1 })).toMatchObject({ id: first.id });
    expect(await withdraw({ id: first.id, version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await answer({ id: first.id, version: 2, answer: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await of(event)).toMatchObject([{ id: second.id }]);
    // What was withdrawn may be recorded anew.
    expect(await record(event, [question(first.text)])).toMatchObject({ id: event });
  });

  it('is gone with its event, and moves with its day', async () => {
    const event = await outreach();
    const { id } = await one({}, event);
    await stage.mutate('correctEvent', '... on Event { id }', { id: event, version: 1, date: '2021-08-02' }, viewers.serang);
    const since = (await stage.ask('query ($e: ID!) { eventQuestions(filter: { event: $e, from: "2021-08-02" }) { edges { node { id } } } }', viewers.serang, { e: event })).eventQuestions.edges;
    expect(since).toEqual([{ node: { id } }]);
    await stage.mutate('withdrawEvent', '... on Event { id }', { id: event, version: 2, reason: 'ganda' }, viewers.serang);
    expect(await stage.ask('query ($id: ID!) { eventQuestion(id: $id) { id } }', viewers.serang, { id })).toEqual({ eventQuestion: null });
    expect(await stage.entities('EventQuestion', 'id', [id], viewers.serang)).toEqual([null]);
  });
});

describe('lists and counts', () => {
  const counts = async (args: string, viewer: Viewer = viewers.serang) => (await stage.ask(`{ eventQuestionTopics${args} { topic total open } }`, viewer)).eventQuestionTopics;
  const texts = async (args: string, viewer: Viewer = viewers.serang): Promise<string[]> => (await stage.ask(`{ eventQuestions${args} { edges { node { text } } } }`, viewer)).eventQuestions.edges.map(({ node }: { node: { text: string } }) => node.text);

  it('count by topic what the list with the same filter shows, over area, period and kind of event', async () => {
    const person = await stage.know('Person', 'Penjawab Contoh', '36.04');
    const far = await outreach({ targetAreas: ['36.04.08'], venue: { name: 'Aula', area: '36.04.08' }, date: '2019-03-01' });
    const later = await outreach({ targetAreas: ['36.04.08'], venue: { name: 'Aula', area: '36.04.08' }, date: '2019-05-01', type: 'SOSIALISASI_TEMATIK' });
    await record(far, [question('Kapan 50% cair?', { topic: 'ANGGARAN', person, askedBy: 'PSM' }), question('Berapa?', { topic: 'ANGGARAN', answer: 'Menunggu perubahan' })]);
    await record(later, [question('Mengapa didata?', { topic: 'PENDATAAN' })]);
    const here = 'area: "36.04.08"';
    expect(await counts(`(${here})`)).toEqual([{ topic: 'ANGGARAN', total: 2, open: 1 }, { topic: 'PENDATAAN', total: 1, open: 1 }]);
    expect(await texts(`(${here})`)).toEqual(['Mengapa didata?', expect.any(String), expect.any(String)]);
    expect(await texts(`(${here}, filter: { topic: [ANGGARAN], open: true })`)).toEqual(['Kapan 50% cair?']);
    expect(await texts(`(${here}, filter: { open: false })`)).toEqual(['Berapa?']);
    expect(await texts(`(${here}, filter: { text: " 50% " })`)).toEqual(['Kapan 50% cair?']);
    expect(await texts(`(${here}, filter: { text: "menunggu" })`)).toEqual(['Berapa?']);
    expect(await texts(`(${here}, filter: { askedBy: [PSM], person: "${person}" })`)).toEqual(['Kapan 50% cair?']);
    expect(await texts(`(${here}, filter: { event: "x", office: "y" })`)).toEqual([]);
    expect(await counts(`(${here}, filter: { from: "2019-04-01", to: "2019-12-31" })`)).toEqual([{ topic: 'PENDATAAN', total: 1, open: 1 }]);
    expect(await counts(`(${here}, filter: { eventType: [PENSOSKEL] })`)).toEqual([{ topic: 'ANGGARAN', total: 2, open: 1 }]);
    const { eventQuestions } = await stage.ask(`{ eventQuestions(${here}, order: [AREA]) { totalCount { value } countByArea(level: DISTRICT) { region { code } value } } }`, viewers.serang);
    expect(eventQuestions).toEqual({ totalCount: { value: 3 }, countByArea: [{ region: { code: '36.04.08' }, value: 3 }] });
    const { rows } = await stage.arrange('SELECT events.referred($1::uuid[]) AS id', [[person]]) as { rows: { id: string }[] };
    expect(rows).toEqual([{ id: person }]);
  });

  it('tell nothing to another area, and nothing to heads, observers and institutions', async () => {
    const { id } = await one();
    expect(await counts('(area: "36.04")', viewers.lebak)).toEqual([]);
    expect(await texts('(filter: { text: "pertanyaan" })', viewers.lebak)).toEqual([]);
    expect(await stage.entities('EventQuestion', 'id', [id], viewers.lebak)).toEqual([null]);
    expect(await stage.errorOf('{ eventQuestions { edges { node { id } } } }', viewers.guest)).toBe('FORBIDDEN');
    expect(await stage.errorOf('{ eventQuestionTopics { total } }', viewerWith('LKS_USER', '36.04'))).toBe('FORBIDDEN');
    expect(await stage.entities('EventQuestion', 'id', [id], viewers.guest)).toEqual([null]);
    expect((await counts('(area: "36.04.34")', viewers.tksk)).length).toBeGreaterThan(0);
  });
});
