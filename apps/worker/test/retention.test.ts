import { randomUUID } from 'node:crypto';
import { rolesWith } from '@pilar/domain/access';
import { daysAfter, today } from '@pilar/domain/dates';
import { verifyAudit } from '@pilar/stack/verify-audit';
import { restrict } from '@pilar/testing/restricted';
import { stealDatabase } from '@pilar/testing/thief';
import { untilPublished } from '@pilar/testing/until-published';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putEverything } from './canary-person.ts';
import { openWorkerStage, type WorkerStage } from './worker-stage.ts';

let stage: WorkerStage;
beforeAll(async () => { stage = await openWorkerStage(['people', 'events', 'institutions', 'beneficiaries']); }, 120_000);
afterAll(() => stage.close());

const village = '36.02.01.2002';
const patience = { timeout: 20_000, interval: 50 };
const refusal = '... on Error { code message path } ... on InvalidInput { problems { path message } } ... on Conflict { currentVersion } ... on Duplicate { existingId }';
const send = async (mutation: string, fields: string, input: object, email = 'lebak@demo.pilar') => (await stage.stack.execute({
  cookie: await stage.stack.signIn(email), language: 'en',
  query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ${fields} ${refusal} } }`,
  variables: { input: { idempotencyKey: randomUUID(), ...input } },
}))['result'];
const ask = async (query: string, variables: Record<string, unknown> = {}, email = 'auditor@demo.pilar') => stage.stack.execute({ cookie: await stage.stack.signIn(email), query, variables });

const fields = '... on Erasure { id version state ground note heldReason heldFor proposedBy approvedBy records files holds viewerCan { approve hold release } beneficiary { id } person { id } participant { id name } complaint { id number } area { code } }';
const erasure = (mutation: string, input: object, email?: string) => send(mutation, fields, input, email);
const propose = (subject: string, input: object = {}, email?: string) => erasure('proposeErasure', { subject, ground: 'REQUEST', ...input }, email);
const person = async (input: object = {}): Promise<string> => {
  const { id } = await send('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Orang', area: village, noNikReason: 'Hilang', distinct: true, ...input });
  await untilPublished(stage.stack.adminUrl);
  return id;
};
const read = async (id: string) => (await ask('query ($id: ID!) { erasure(id: $id) { state heldReason heldFor records files doneAt beneficiary { id } person { id } note } }', { id }))['erasure'];
/** Lets the worker do what was decided, without the day between. */
const erase = async (id: string) => {
  await stage.work();
  await expect.poll(async () => (await read(id)).state, patience).not.toBe('APPROVED');
  await stage.endWorkers();
};
const decide = async (subject: string, email = 'lebak@demo.pilar') => {
  const { id } = await propose(subject, {}, email);
  expect(await erasure('approveErasure', { id, version: 1 }, 'auditor@demo.pilar')).toMatchObject({ state: 'APPROVED' });
  return id as string;
};

/** What stands of a person in any schema, read as a thief does. */
const found = async (words: readonly string[], schemas: readonly string[] = ['people', 'institutions', 'events', 'beneficiaries', 'identity', 'pilar']) =>
  (await stealDatabase((query, values) => stage.admin.query(query, values), schemas)).findsOut(words);
/** Every figure that is kept up, summed. */
const figures = async () => (await stage.admin.query(`SELECT
  (SELECT jsonb_agg(to_jsonb(one) ORDER BY one::text) FROM (SELECT level, area_code, type_code, sex, age_group, year, sum(standing) FROM beneficiaries.case_recap GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(standing) <> 0) AS one) AS recap,
  (SELECT jsonb_agg(to_jsonb(one) ORDER BY one::text) FROM (SELECT level, area_code, sum(persons), sum(valid), sum(verified) FROM beneficiaries.identity_count GROUP BY 1, 2) AS one) AS identities,
  (SELECT jsonb_agg(to_jsonb(one) ORDER BY one::text) FROM (SELECT level, area_code, desil, extreme_poor, sum(families) FROM beneficiaries.family_standing GROUP BY 1, 2, 3, 4) AS one) AS standing,
  (SELECT jsonb_agg(to_jsonb(one) ORDER BY one::text) FROM beneficiaries.poverty_spell AS one) AS poverty,
  (SELECT jsonb_agg(to_jsonb(one) ORDER BY one::text) FROM beneficiaries.distribution_sum AS one) AS distribution,
  (SELECT jsonb_agg(to_jsonb(one) ORDER BY one::text) FROM beneficiaries.six_t_sum AS one) AS six_t,
  (SELECT jsonb_agg(jsonb_build_array(id, area_code, type_code, sex, age_group, state, found_on) ORDER BY id) FROM beneficiaries.welfare_case) AS cases,
  (SELECT jsonb_agg(jsonb_build_array(id, amount, state, area_code) ORDER BY id) FROM beneficiaries.delivery) AS deliveries`)).rows;

describe('erasing somebody', () => {
  it('leaves nothing of them anywhere, and every figure as it was', async () => {
    const word = 'Kanarihapus';
    const family = (await send('registerFamily', '... on Family { id }', { area: village, address: `Jalan ${word}`, rt: '007', cardNumber: '3602010101200001', extremePoor: true, extremePoorOn: '2026-01-05', extremePoorSource: 'DTSEN', desil: 1, desilOn: '2026-01-05', desilSource: 'DTSEN' })).id;
    const id = await person({
      fullName: word, aliases: [`${word} Alias`], nik: '3602015512620000', noNikReason: undefined, sex: 'P', birthDate: '1962-12-15', birthPlace: word, motherName: word, occupation: word, phone: '081299990000',
      addressKtp: { text: word }, addressDomicile: { text: word, village }, family, relation: 'KEPALA_KELUARGA', caveats: [{ kind: 'AS_REPORTED', text: word }], externalIds: [{ system: 'kanari', value: word }],
    });
    // Near a birthday on which the age group changes: 59 years when found, 60 in the year.
    const found60 = await send('reportCase', '... on WelfareCase { id ageGroup }', { beneficiary: id, type: 'PGM', foundOn: '2022-12-01', foundBy: word, evidence: word, needs: word, narrative: word });
    expect(found60).toMatchObject({ ageGroup: 'AGE_18_59' });
    const complaint = await send('recordComplaint', '... on Complaint { id }', { area: village, beneficiary: id, category: 'EXCLUSION', channel: 'DESK', receivedOn: '2026-08-03', text: word, reporterName: word, reporterContact: '081299990000' });
    const files = await putEverything(stage.admin, word, { person: id, family, case: found60.id, complaint: complaint.id, secret: stage.stack.secret });
    const neighbour = await person({ fullName: 'Kanaritetap', nik: '3602015512630000', noNikReason: undefined });

    // Every table that leads to a person or a family holds something of them, so that none is forgotten here.
    const { rows: empty } = await stage.admin.query(`WITH RECURSIVE told AS (
      SELECT unnest(ARRAY['beneficiaries.beneficiary', 'beneficiaries.family']::regclass[])::oid AS id
      UNION SELECT conrelid FROM pg_constraint JOIN told ON confrelid = told.id WHERE contype = 'f')
      SELECT id::regclass::text AS name FROM told WHERE (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %s', id::regclass), false, true, '')))[1]::text = '0'`);
    expect(empty).toEqual([]);
    const { rows: sealed } = await stage.admin.query<{ value: string }>(`
      SELECT encode(nik_sealed, 'hex') AS value FROM beneficiaries.beneficiary WHERE id = $1 UNION ALL SELECT encode(nik_index, 'hex') FROM beneficiaries.beneficiary WHERE id = $1
      UNION ALL SELECT encode(mother_name_sealed, 'hex') FROM beneficiaries.beneficiary_secret WHERE beneficiary_id = $1 UNION ALL SELECT encode(card_sealed, 'hex') FROM beneficiaries.family WHERE id = $2
      UNION ALL SELECT encode(sealed, 'hex') FROM beneficiaries.welfare_case_particulars UNION ALL SELECT encode(sealed, 'hex') FROM beneficiaries.case_file UNION ALL SELECT encode(sealed, 'hex') FROM beneficiaries.case_service
      UNION ALL SELECT encode(sealed, 'hex') FROM beneficiaries.referral UNION ALL SELECT encode(text_sealed, 'hex') FROM beneficiaries.complaint_content UNION ALL SELECT encode(reporter_sealed, 'hex') FROM beneficiaries.complaint_content`, [id, family]);
    const secrets = [word, word.toUpperCase(), word.toLowerCase(), Buffer.from(word).toString('hex'), '081299990000', '3602015512620000', '1962-12-15', ...sealed.map(({ value }) => value)];
    expect(sealed.every(({ value }) => value.length > 20)).toBe(true);
    expect((await found(secrets)).length).toBeGreaterThan(sealed.length + 3);
    const before = await figures();

    const erased = await decide(id);
    await erase(erased);
    expect(await read(erased)).toMatchObject({ state: 'DONE', files: files.length, note: null });
    // Other parts are told by the feed.
    await expect.poll(async () => (await read(erased)).beneficiary, patience).toBeNull();
    expect(await found(secrets)).toEqual([]);
    // The trail keeps what it tells of somebody under a key of theirs, and tells that no more.
    expect(await found(secrets, ['audit'])).toEqual([]);
    expect(await figures()).toEqual(before);
    const { rows: gone } = await stage.admin.query('SELECT id FROM identity.file WHERE id = ANY ($1::uuid[]) AND (expires_at IS NULL OR expires_at > now())', [files]);
    expect(gone).toEqual([]);

    // The neighbour is whole, the number is free again, and readers are told.
    expect(await found(['Kanaritetap'])).toEqual(['Kanaritetap']);
    expect(await send('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Datang Lagi', area: village, nik: '3602015512620000', distinct: true })).toMatchObject({ __typename: 'Beneficiary' });
    const shown = (await ask('query ($id: ID!) { beneficiary(id: $id) { fullName aliases nik birthDate phone erasedAt version withheld } }', { id }, 'lebak@demo.pilar'))['beneficiary'];
    expect(shown).toMatchObject({ fullName: 'Dihapus', aliases: [], nik: null, phone: null, birthDate: '1962-01-01', erasedAt: expect.any(String) });
    expect(await send('correctBeneficiary', '... on Beneficiary { id }', { id, version: shown.version, fullName: 'Kembali' })).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('erased') });
    expect(await send('reportCase', '... on WelfareCase { id }', { beneficiary: id, type: 'PGM', foundOn: '2026-09-01' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ message: expect.stringContaining('erased') }] });
    await untilPublished(stage.stack.adminUrl);
    const { beneficiariesChanges } = await stage.stack.execute({ token: await stage.stack.token('regency-3602'), query: '{ beneficiariesChanges(first: 500, types: ["Beneficiary", "Family"]) { changes { operation type id } } }' });
    for (const [type, one] of [['Beneficiary', id], ['Family', family]]) expect(beneficiariesChanges.changes).toContainEqual({ operation: 'DELETED', type, id: one });
    const cases = (await ask('query ($id: ID!) { welfareCase(id: $id) { ageGroup foundBy particulars { narrative } beneficiary { fullName } } }', { id: found60.id }, 'lebak@demo.pilar'))['welfareCase'];
    expect(cases).toMatchObject({ ageGroup: 'AGE_18_59', foundBy: null, particulars: null, beneficiary: { fullName: 'Dihapus' } });
    expect(neighbour).toBeTruthy();

    // The trail is whole, and says who decided.
    const { rows: [trail] } = await stage.admin.query("SELECT account_name, role, reason FROM audit.entry WHERE entity_id = $1 AND operation = 'approveErasure'", [id]);
    expect(trail).toMatchObject({ role: 'AUDITOR', reason: 'REQUEST' });
    await stage.work();
    await expect.poll(async () => (await stage.admin.query('SELECT count(*)::int AS n FROM audit.unsealed')).rows[0].n, patience).toBe(0);
    await stage.endWorkers();
    expect((await verifyAudit(stage.stack.adminUrl, stage.stack.secret)).broken).toEqual([]);
  }, 120_000);

  it('leaves the family of whoever was not the last of it', async () => {
    const family = (await send('registerFamily', '... on Family { id }', { area: village, address: 'Jalan Bersama', cardNumber: '3602010101200002' })).id;
    const [one, other] = [await person({ fullName: 'Kanarisatu', family, relation: 'KEPALA_KELUARGA' }), await person({ fullName: 'Kanaridua', family, relation: 'ISTRI' })];
    await erase(await decide(one));
    expect(await found(['Kanarisatu', 'Jalan Bersama', 'Kanaridua'])).toEqual(['Jalan Bersama', 'Kanaridua']);
    await erase(await decide(other));
    expect(await found(['Kanaridua', 'Jalan Bersama'])).toEqual([]);
  }, 60_000);

  it('empties the terms, trainings and participations of whoever served', async () => {
    const { id } = await send('registerPerson', '... on Person { id }', { fullName: 'Kanaripetugas', titlesBefore: 'Dra.', area: '36.02.14', nik: '3602015512640000', phone: '081299990001', email: 'kanaripetugas@example.invalid', addressKtp: { text: 'Kanaripetugas' }, birthDate: '1964-12-15', sex: 'P' });
    const pillar = await send('appointPillar', '... on Pillar { id version }', { person: id, type: 'PENSOS', area: '36.02.14', state: 'ACTIVE', decreeNumber: 'SK-9', decreeDate: '2015-01-05', validFrom: '2015-01-05', appointer: 'DINSOS_KAB', employer: 'Kanaripetugas', memberNumber: 'Kanaripetugas' });
    expect(pillar).toMatchObject({ __typename: 'Pillar' });
    await untilPublished(stage.stack.adminUrl);
    const proposed = await propose(id);
    expect(proposed).toMatchObject({ state: 'PROPOSED', person: { id }, beneficiary: null, holds: ['ACTIVE_TERM'] });
    expect(await erasure('approveErasure', { id: proposed.id, version: 1 }, 'auditor@demo.pilar')).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('still serves') });
    await stage.admin.query("UPDATE people.pillar SET state = 'ENDED', end_reason = 'RESIGNED', ended_on = '2016-01-04' WHERE id = $1", [pillar.id]);
    const event = await send('recordEvent', '... on Event { id }', { title: 'Rakor', type: 'PENSOSKEL', state: 'SCHEDULED', date: '2027-01-05', startTime: '09:00', mode: 'TATAP_MUKA', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Panitia' }] });
    await send('inviteParticipants', '... on Event { id }', { event: event.id, people: [{ person: id, group: 'TKSK' }] });
    expect((await found(['Kanaripetugas', '081299990001'])).length).toBe(2);
    expect(await erasure('approveErasure', { id: proposed.id, version: 1 }, 'auditor@demo.pilar')).toMatchObject({ state: 'APPROVED' });
    await erase(proposed.id);
    expect(await found(['Kanaripetugas', 'kanaripetugas', '081299990001', '3602015512640000'])).toEqual([]);
    const { rows: [kept] } = await stage.admin.query('SELECT type, area_code, valid_from::text AS since, state FROM people.pillar WHERE id = $1', [pillar.id]);
    expect(kept).toEqual({ type: 'PENSOS', area_code: '36.02.14', since: '2015-01-05', state: 'ENDED' });
    expect(await send('appointPillar', '... on Pillar { id }', { person: id, type: 'PENSOS', area: '36.02.14', state: 'ACTIVE', decreeNumber: 'SK-9', decreeDate: '2025-01-06', validFrom: '2025-01-06', appointer: 'DINSOS_KAB' })).toMatchObject({ __typename: 'InvalidInput' });
  }, 60_000);
});

describe('deciding on an erasure', () => {
  it('takes two, and nobody alone', async () => {
    const id = await person();
    const own = await propose(id, { note: 'surat 12' }, 'auditor@demo.pilar');
    expect(own).toMatchObject({ state: 'PROPOSED', note: 'surat 12', area: { code: village }, holds: [], viewerCan: { approve: false, hold: true, release: false } });
    expect(await erasure('approveErasure', { id: own.id, version: 1 }, 'auditor@demo.pilar')).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('somebody else') });
    await expect(stage.admin.query("UPDATE identity.erasure SET state = 'APPROVED', approved_by = proposed_by, approved_name = 'x', approved_grant = 'x', approved_role = 'x', approved_at = now() WHERE id = $1", [own.id])).rejects.toThrow('erasure_four_eyes');
    expect(await erasure('approveErasure', { id: own.id, version: 1 }, 'lebak@demo.pilar')).toMatchObject({ code: 'NOT_ALLOWED' });
    const both = await Promise.all([1, 2].map(() => erasure('approveErasure', { id: own.id, version: 1 }, 'admin@demo.pilar')));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Erasure']);
    expect(await erasure('approveErasure', { id: own.id, version: 2 }, 'admin@demo.pilar')).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('is asked of whoever may and did not propose it, until it is decided, and anew once it is let go', async () => {
    const ofIt = async (subject: string, email = 'admin@demo.pilar') => (await ask('{ tasks(filter: { kind: [ERASURE_DECIDE] }, first: 100) { edges { node { subject { type id label } area { code } from due details { name value } } } } }', {}, email))['tasks'].edges
      .map(({ node }: { node: { subject: { id: string } } }) => node).filter((task: { subject: { id: string } }) => task.subject.id === subject);
    const { id } = await propose(await person());
    expect(await ofIt(id)).toEqual([{ subject: { type: 'Erasure', id, label: null }, area: { code: village }, from: today(), due: daysAfter(today(), 2), details: [{ name: 'ground', value: 'REQUEST' }] }]);
    // Those who do not approve are not asked, nor is whoever proposed it.
    expect(await ofIt(id, 'lebak@demo.pilar')).toEqual([]);
    expect((await stage.admin.query("SELECT DISTINCT roles FROM identity.task WHERE kind = 'ERASURE_DECIDE'")).rows).toEqual([{ roles: rolesWith('erasure.approve') }]);
    const own = await propose(await person({ fullName: 'Usul Admin' }), {}, 'admin@demo.pilar');
    expect(await ofIt(own.id)).toEqual([]);
    expect(await ofIt(own.id, 'auditor@demo.pilar')).toHaveLength(1);
    const { rows: [task] } = await stage.admin.query("SELECT id, version FROM identity.task WHERE subject_id = $1", [own.id]);
    expect(await send('takeTask', '... on Task { id }', task, 'admin@demo.pilar')).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    await erasure('holdErasure', { id, version: 1, reason: 'perkara' });
    expect(await ofIt(id)).toEqual([]);
    await erasure('releaseErasure', { id, version: 2 }, 'admin@demo.pilar');
    expect(await ofIt(id)).toHaveLength(1);
    await erasure('approveErasure', { id, version: 3 }, 'admin@demo.pilar');
    expect(await ofIt(id)).toEqual([]);
  });

  it('names what is wrong with a proposal', async () => {
    const id = await person();
    const problems = async (input: object, email?: string) => (await propose(id, input, email)).problems?.map(({ path }: { path: string[] }) => path.join('.'));
    expect(await problems({ ground: 'RULE' })).toEqual(['ground']);
    expect(await problems({ note: 'NIK 3602014502800000' })).toEqual(['note']);
    expect(await problems({ subject: 'x' })).toEqual(['subject']);
    const [foreign, absent] = [await propose(id, {}, 'serang@demo.pilar'), await propose(randomUUID(), {}, 'serang@demo.pilar')];
    expect(foreign.problems[0].path).toEqual(absent.problems[0].path);
    expect(foreign.message.replace(id, '')).toBe(absent.message.replace(/[0-9a-f-]{36}/, ''));
    expect(await propose(id, {}, 'tksk@demo.pilar')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await propose(id)).toMatchObject({ state: 'PROPOSED' });
    expect(await propose(id)).toMatchObject({ code: 'DUPLICATE', path: ['subject'] });
  });

  it('is held by whoever knows why, and by what came to stand against it meanwhile', async () => {
    const id = await person();
    const erased = await decide(id);
    expect(await erasure('holdErasure', { id: erased, version: 2, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await erasure('holdErasure', { id: erased, version: 1, reason: 'perkara' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await erasure('holdErasure', { id: erased, version: 2, reason: 'perkara di pengadilan' })).toMatchObject({ state: 'HELD', heldReason: 'perkara di pengadilan', heldFor: [], approvedBy: null });
    expect(await erasure('approveErasure', { id: erased, version: 3 }, 'auditor@demo.pilar')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await erasure('releaseErasure', { id: erased, version: 3 })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await erasure('releaseErasure', { id: erased, version: 3 }, 'auditor@demo.pilar')).toMatchObject({ state: 'PROPOSED', heldReason: null });
    expect(await erasure('approveErasure', { id: erased, version: 4 }, 'auditor@demo.pilar')).toMatchObject({ state: 'APPROVED' });
    await send('reportCase', '... on WelfareCase { id }', { beneficiary: id, type: 'PGM', foundOn: '2026-09-01' });
    await erase(erased);
    expect(await read(erased)).toMatchObject({ state: 'HELD', heldReason: null, heldFor: ['OPEN_CASE'], beneficiary: { id } });
  }, 60_000);

  it('is held by a post to the end of its last day in Banten, whatever the clock of the database says', async () => {
    const { id } = await send('registerPerson', '... on Person { id }', { fullName: 'Kanarijabatan', area: '36.02.14' });
    const { rows: [{ post }] } = await stage.admin.query(`WITH office AS (INSERT INTO institutions.office (id, name, kind, level, area_code, owner_code) VALUES (uuidv7(), 'Kantor', 'OTHER', 'REGENCY', '36.02', '36.02') RETURNING id)
      INSERT INTO institutions.post (id, office_id, title, holder_id) SELECT uuidv7(), id, 'Kepala', $1 FROM office RETURNING id AS post`, [id]);
    const holds = async (daysAgo: number) => {
      await stage.admin.query("UPDATE institutions.post SET valid_to = (now() AT TIME ZONE 'Asia/Jakarta')::date - $2::integer WHERE id = $1", [post, daysAgo]);
      return (await stage.admin.query('SELECT institutions.erasure_holds(ARRAY[$1::uuid]) AS holds', [id])).rows[0].holds;
    };
    // At any hour one of them has another day than Banten.
    for (const zone of ['Etc/GMT+12', 'Etc/GMT-14']) {
      await stage.admin.query(`SET TimeZone = '${zone}'`);
      expect([await holds(0), await holds(1)], zone).toEqual([['OPEN_POST'], []]);
    }
    await stage.admin.query('RESET TimeZone');
  });

  it('is held while whoever it is of has had their data restricted: they are kept for their claim', async () => {
    const id = await person();
    const erased = await decide(id);
    await restrict((query, values) => stage.admin.query(query, values), 'Beneficiary', id);
    await erase(erased);
    expect(await read(erased)).toMatchObject({ state: 'HELD', heldReason: null, heldFor: ['RESTRICTED'], beneficiary: { id } });
  }, 60_000);

  it('waits a day, in which it can be held', async () => {
    const erased = await decide(await person());
    const { rows } = await stage.admin.query("SELECT identity.erase_next(interval '24 hours') AS erased");
    expect(rows).toEqual([{ erased: null }]);
    expect(await read(erased)).toMatchObject({ state: 'APPROVED' });
    expect(await erasure('holdErasure', { id: erased, version: 2, reason: 'keliru' })).toMatchObject({ state: 'HELD' });
  });

  it('is proposed by the rule once nothing was recorded for its years', async () => {
    const [old, young] = [await person({ fullName: 'Lama' }), await person({ fullName: 'Baru' })];
    await stage.admin.query("UPDATE beneficiaries.beneficiary SET updated_at = now() - interval '5 years 1 day' WHERE id = $1", [old]);
    await stage.admin.query("UPDATE beneficiaries.beneficiary SET updated_at = now() - interval '4 years 364 days' WHERE id = $1", [young]);
    await stage.work();
    const due = async () => (await ask('{ erasures(filter: { ground: [RULE] }, first: 100) { edges { node { subject state lastOn proposedBy } } } }'))['erasures'].edges.map(({ node }: { node: object }) => node);
    await expect.poll(due, patience).toMatchObject([{ subject: old, state: 'PROPOSED', proposedBy: null, lastOn: expect.any(String) }]);
    await stage.endWorkers();
    const rules = (await ask('{ retentionRules { id class years action version } }'))['retentionRules'];
    const [rule] = rules;
    expect(rule).toMatchObject({ class: 'BENEFICIARY', years: 5, action: 'ERASE' });
    const set = (input: object, email = 'admin@demo.pilar') => send('setRetentionRule', '... on RetentionRule { years basis checkedOn version }', { id: rule.id, version: rule.version, years: 4, basis: 'Pergub Contoh 1/2026', checkedOn: '2026-11-02', ...input }, email);
    expect(await set({ years: null, basis: ' ' })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['basis'] }, { path: ['years'] }] });
    expect(await set({}, 'auditor@demo.pilar')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await set({})).toMatchObject({ years: 4, checkedOn: '2026-11-02', version: 2 });
    expect(await set({})).toMatchObject({ __typename: 'Conflict' });
    await stage.work();
    await expect.poll(async () => (await due()).length, patience).toBe(2);
    await stage.endWorkers();
  }, 60_000);

  it('is proposed by the rule though those due longest stand undecided', async () => {
    const [first, second] = [await person({ fullName: 'Terlama' }), await person({ fullName: 'Kemudian' })];
    const [served, next] = await Promise.all(['Petugas', 'Penerus'].map(async (fullName) => (await send('registerPerson', '... on Person { id }', { fullName, area: '36.02.14', distinct: true })).id));
    for (const [id, years] of [[first, 20], [second, 19]] as const) await stage.admin.query('UPDATE beneficiaries.beneficiary SET updated_at = now() - make_interval(years => $2) WHERE id = $1', [id, years]);
    for (const [id, years] of [[served, 20], [next, 19]] as const) await stage.admin.query('UPDATE people.person SET updated_at = now() - make_interval(years => $2) WHERE id = $1', [id, years]);
    const proposes = async () => (await stage.admin.query('SELECT identity.propose_due_erasures(1) AS count')).rows[0].count;
    const { rows: [before] } = await stage.admin.query('SELECT clock_timestamp() AS at');
    expect([await proposes(), await proposes(), await proposes()]).toEqual([2, 2, 0]);
    const { rows } = await stage.admin.query('SELECT subject_id FROM identity.erasure WHERE created_at > $1 ORDER BY created_at, subject_type', [before.at]);
    expect(rows.map(({ subject_id }) => subject_id)).toEqual([first, served, second, next]);
    // Once a class, for two weeks, until the last of it is decided: also by two at once.
    const asked = async () => (await ask('{ tasks(filter: { kind: [ERASURE_DECIDE] }, first: 100) { edges { node { subject { type } area { code } due details { name value } } } } }', {}, 'admin@demo.pilar'))['tasks'].edges
      .map(({ node }: { node: { subject: { type: string } } }) => node).filter(({ subject }: { subject: { type: string } }) => subject.type === 'RetentionRule');
    const of = (name: string) => ({ subject: { type: 'RetentionRule' }, area: { code: '36' }, due: daysAfter(today(), 14), details: [{ name: 'class', value: name }] });
    expect(await asked()).toEqual(expect.arrayContaining([of('BENEFICIARY'), of('PERSON')]));
    const last = (await ask('{ erasures(filter: { ground: [RULE], state: [PROPOSED] }, first: 100) { edges { node { id version person { id } } } } }'))['erasures'].edges.filter(({ node }: { node: { person: object | null } }) => node.person);
    expect(last).toHaveLength(2);
    await Promise.all(last.map(({ node: { id, version } }: { node: { id: string; version: number } }) => erasure('holdErasure', { id, version, reason: 'perkara' }, 'admin@demo.pilar')));
    expect(await asked()).toEqual([of('BENEFICIARY')]);
  }, 60_000);

  it('is proposed of whoever served by the days of Banten, whatever the clock of the database says', async () => {
    const last = '2015-03-04T17:30:00Z';
    const { id } = await send('registerPerson', '... on Person { id }', { fullName: 'Kanarilama', area: '36.02.14', distinct: true });
    const pillar = await send('appointPillar', '... on Pillar { id }', { person: id, type: 'PENSOS', area: '36.02.14', state: 'ACTIVE', decreeNumber: 'SK-9', decreeDate: '2010-01-05', validFrom: '2010-01-05', appointer: 'DINSOS_KAB' });
    await stage.admin.query('UPDATE people.person SET updated_at = $2 WHERE id = $1', [id, last]);
    const due = async (endedOn: string) => {
      await stage.admin.query("UPDATE people.pillar SET state = 'ENDED', end_reason = 'RESIGNED', ended_on = $2, updated_at = $3 WHERE id = $1", [pillar.id, endedOn, last]);
      // Half an hour into the fifth of March in Banten.
      return (await stage.admin.query("SELECT id FROM people.due_for_erasure('2015-03-04T17:31:00Z', 200, '{}') WHERE id = $1", [id])).rows.length;
    };
    for (const zone of ['Etc/GMT+12', 'Etc/GMT-14']) {
      await stage.admin.query(`SET TimeZone = '${zone}'`);
      expect([await due('2015-03-04'), await due('2015-03-05')], zone).toEqual([1, 0]);
      await stage.admin.query('DELETE FROM identity.erasure WHERE subject_id = $1', [id]);
      await stage.admin.query('SELECT identity.propose_due_erasures(200)');
      const { rows } = await stage.admin.query('SELECT last_on::text AS day FROM identity.erasure WHERE subject_id = $1', [id]);
      expect(rows, zone).toEqual([{ day: '2015-03-05' }]);
    }
    await stage.admin.query('RESET TimeZone');
  });
});

describe('erasing whoever is in no register', () => {
  const held = { title: 'Rakor', type: 'PENSOSKEL', state: 'SCHEDULED', date: '2027-01-05', startTime: '09:00', mode: 'TATAP_MUKA', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Panitia' }] };
  const guests = async (invited: { names: object[]; people?: object[] }) => {
    const { id } = await send('recordEvent', '... on Event { id }', held);
    await send('inviteParticipants', '... on Event { id }', { event: id, ...invited });
    const { event } = await ask('query ($id: ID!) { event(id: $id) { attendance(first: 10) { edges { node { id version name person { id } } } } } }', { id }, 'lebak@demo.pilar');
    await untilPublished(stage.stack.adminUrl);
    return { event: id as string, list: event.attendance.edges.map(({ node }: { node: object }) => node) as { id: string; version: number; name: string; person: { id: string } | null }[] };
  };
  const counted = async (event: string) => (await ask('query ($id: ID!) { event(id: $id) { attendanceCounts { group state count } } }', { id: event }))['event'].attendanceCounts;

  it('erases a guest of an event who is in no register, and counts them on', async () => {
    const { id: served } = await send('registerPerson', '... on Person { id }', { fullName: 'Kanarihadir', area: '36.02.14', distinct: true });
    await untilPublished(stage.stack.adminUrl);
    const { event, list } = await guests({ names: [{ name: 'Kanaritamu', affiliation: 'Kanaritamu', email: 'kanaritamu@example.invalid', group: 'UNDANGAN' }], people: [{ person: served, group: 'TKSK' }] });
    const [guest, official] = [list.find(({ name }) => name === 'Kanaritamu'), list.find(({ person: of }) => of !== null)];
    // Who is in a register goes with their record.
    expect(await propose(official?.id ?? '')).toMatchObject({ __typename: 'InvalidInput', path: ['subject'] });
    const [foreign, absent] = [await propose(guest?.id ?? '', {}, 'serang@demo.pilar'), await propose(randomUUID(), {}, 'serang@demo.pilar')];
    expect(foreign.message.replace(guest?.id, '')).toBe(absent.message.replace(/[0-9a-f-]{36}/, ''));
    const proposed = await propose(guest?.id ?? '');
    expect(proposed).toMatchObject({ state: 'PROPOSED', participant: { id: guest?.id, name: 'Kanaritamu' }, beneficiary: null, person: null, area: { code: '36.02' }, holds: ['COMING_EVENT'] });
    expect(await propose(guest?.id ?? '')).toMatchObject({ code: 'DUPLICATE' });
    expect(await erasure('approveErasure', { id: proposed.id, version: 1 }, 'auditor@demo.pilar')).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('still to come') });
    await stage.admin.query("UPDATE events.participant SET event_date = '2026-01-05' WHERE event_id = $1", [event]);
    expect(await erasure('approveErasure', { id: proposed.id, version: 1 }, 'lebak@demo.pilar')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await erasure('approveErasure', { id: proposed.id, version: 1 }, 'auditor@demo.pilar')).toMatchObject({ state: 'APPROVED' });
    const before = await counted(event);
    expect((await found(['Kanaritamu', 'kanaritamu'])).length).toBe(2);
    await erase(proposed.id);
    expect(await read(proposed.id)).toMatchObject({ state: 'DONE', records: 1, files: 0 });
    expect(await found(['Kanaritamu', 'kanaritamu'], ['people', 'institutions', 'events', 'beneficiaries', 'identity', 'pilar', 'audit'])).toEqual([]);
    expect(await found(['Kanarihadir'])).toEqual(['Kanarihadir']);
    expect(await counted(event)).toEqual(before);
    // They take no name again.
    const { rows: [row] } = await stage.admin.query('SELECT version FROM events.participant WHERE id = $1', [guest?.id]);
    expect(await send('correctParticipant', '... on Participant { id }', { id: guest?.id, version: row.version, name: 'Kembali' })).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('erased') });
  }, 60_000);

  it('erases who told a complaint that names nobody, and what they told', async () => {
    const tell = async (input: object) => (await send('recordComplaint', '... on Complaint { id }', { area: village, category: 'OTHER', channel: 'DESK', receivedOn: '2026-08-03', text: 'Kanarilapor', reporterName: 'Kanarilapor', reporterContact: '081299990002', ...input })).id as string;
    const told = await tell({});
    const about = await tell({ text: 'Tentang orang', reporterName: 'Pelapor', beneficiary: await person({ fullName: 'Kanaridiadukan' }) });
    await untilPublished(stage.stack.adminUrl);
    expect(await propose(about)).toMatchObject({ __typename: 'InvalidInput', path: ['subject'] });
    const proposed = await propose(told);
    expect(proposed).toMatchObject({ state: 'PROPOSED', complaint: { id: told }, area: { code: village }, holds: ['OPEN_COMPLAINT'] });
    expect(await erasure('approveErasure', { id: proposed.id, version: 1 }, 'auditor@demo.pilar')).toMatchObject({ __typename: 'InvalidInput' });
    await stage.admin.query("UPDATE beneficiaries.complaint SET state = 'CLOSED', due_on = NULL, answer = 'Kanarilapor', answered_on = '2026-09-01', ended_on = '2026-09-01', referred_to = 'Kanarilapor' WHERE id = $1", [told]);
    const { rows: sealed } = await stage.admin.query<{ value: string }>(`SELECT encode(text_sealed, 'hex') AS value FROM beneficiaries.complaint_content WHERE complaint_id = $1
      UNION ALL SELECT encode(reporter_sealed, 'hex') FROM beneficiaries.complaint_content WHERE complaint_id = $1`, [told]);
    const secrets = ['Kanarilapor', ...sealed.map(({ value }) => value)];
    expect((await found(secrets)).length).toBe(3);
    expect(await erasure('approveErasure', { id: proposed.id, version: 1 }, 'auditor@demo.pilar')).toMatchObject({ state: 'APPROVED' });
    await erase(proposed.id);
    expect(await read(proposed.id)).toMatchObject({ state: 'DONE', records: 1 });
    expect(await found(secrets, ['beneficiaries', 'identity', 'audit'])).toEqual([]);
    const { complaint } = await ask('query ($id: ID!) { complaint(id: $id) { state category receivedOn text answer } }', { id: told }, 'lebak@demo.pilar');
    expect(complaint).toEqual({ state: 'CLOSED', category: 'OTHER', receivedOn: '2026-08-03', text: null, answer: 'Dihapus' });
  }, 60_000);

  it('is proposed by their own rules, once the years have passed since the event and since the answer', async () => {
    const { list: [old] } = await guests({ names: [{ name: 'Tamu Lama', group: 'UNDANGAN' }] });
    const { list: [young] } = await guests({ names: [{ name: 'Tamu Baru', group: 'UNDANGAN' }] });
    for (const [one, years] of [[old, 6], [young, 4]] as const) {
      await stage.admin.query('UPDATE events.participant SET updated_at = now() - make_interval(years => $2), event_date = (now() - make_interval(years => $2))::date WHERE id = $1', [one?.id, years]);
    }
    const complaints = await Promise.all([1, 2].map(async (nth) => (await send('recordComplaint', '... on Complaint { id }', { area: village, category: 'OTHER', channel: 'DESK', receivedOn: '2026-08-03', text: `Laporan ${nth}` })).id));
    await stage.admin.query("UPDATE beneficiaries.complaint SET state = 'CLOSED', due_on = NULL, answer = 'x', answered_on = '2020-09-01', ended_on = '2020-09-01' WHERE id = $1", [complaints[0]]);
    // One that is still open waits, however old.
    await stage.admin.query("UPDATE beneficiaries.complaint SET updated_at = now() - interval '6 years' WHERE id = ANY ($1::uuid[])", [complaints]);
    await stage.admin.query('SELECT identity.propose_due_erasures(200)');
    await stage.admin.query('SELECT identity.propose_due_erasures(200)');
    const { rows } = await stage.admin.query("SELECT subject_type AS type, subject_id AS id, area_code AS area FROM identity.erasure WHERE ground = 'RULE' AND subject_type IN ('Participant', 'Complaint') ORDER BY 1 DESC");
    expect(rows).toEqual([{ type: 'Participant', id: old?.id, area: '36.02' }, { type: 'Complaint', id: complaints[0], area: village }]);
  }, 60_000);
});
