import { today } from '@pilar/domain/dates';
import { readFamilyCard, readNik } from '@pilar/domain/nik';
import { asClient } from '@pilar/stack/owner';
import { SealedNumbers, useNumberSecret } from '@pilar/subgraph/sealed-numbers';
import { testDatabase } from '@pilar/testing/database';
import { expect, test } from 'vitest';
import { placesFor } from './places.ts';
import { putPopulation } from './put-population.ts';

const families = 600;

test('an invented population is whole, told apart by its numbers, and leaves the registry as guarded as it was', async () => {
  const database = await testDatabase();
  const ask = (query: string) => asClient(database.adminUrl, async (client) => (await client.query(query)).rows);
  const guards = `SELECT relname, relforcerowsecurity, (SELECT array_agg(tgname || tgenabled::text ORDER BY tgname) FROM pg_trigger WHERE tgrelid = pg_class.oid AND NOT tgisinternal) AS triggers, (SELECT array_agg(pg_get_indexdef(indexrelid) ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indrelid = pg_class.oid) AS indexes,
    (SELECT array_agg(pg_get_constraintdef(oid) ORDER BY conname) FROM pg_constraint WHERE conrelid = pg_class.oid AND convalidated) AS constraints
    FROM pg_class WHERE relnamespace = 'beneficiaries'::regnamespace AND relkind = 'r' ORDER BY relname`;
  try {
    const before = await ask(guards);
    expect(await putPopulation(database.ownerUrl, database.secret, families, today())).toBeGreaterThan(families * 4);
    expect(await ask(guards)).toEqual(before);
    // Once more it changes nothing.
    expect(await putPopulation(database.ownerUrl, database.secret, families, today())).toBeNull();
    expect(await ask(guards)).toEqual(before);

    const persons = await ask('SELECT id::text, sex, birth_date::text AS born, nik_sealed, nik_index, nik_trouble, no_nik_reason, relation, family_id::text AS family, area_code FROM beneficiaries.beneficiary');
    expect(await ask('SELECT count(*)::int AS n FROM beneficiaries.family')).toEqual([{ n: families }]);
    expect(persons.length / families).toBeGreaterThan(2.9);
    expect(persons.length / families).toBeLessThan(3.7);
    expect(persons.filter(({ relation }) => relation === 'KEPALA_KELUARGA')).toHaveLength(families);

    useNumberSecret(database.secret, true);
    const niks = new SealedNumbers('beneficiaries:nik');
    const numbered = persons.filter(({ nik_sealed: sealed }) => sealed !== null);
    const numbers = numbered.map(({ id, nik_sealed: sealed, nik_index: digest, nik_trouble: trouble, sex, born }) => {
      const nik = niks.open(id, sealed);
      expect(Buffer.from(niks.index(nik)).equals(digest)).toBe(true);
      expect(readNik(nik)).toMatchObject({ sex, serial: '0000', ...(trouble === 'DOUBTFUL' ? {} : { births: expect.arrayContaining([born]) }) });
      return nik;
    });
    expect(new Set(numbers).size).toBe(numbered.length);
    expect(numbered.length / persons.length).toBeGreaterThan(0.95);
    // Rule 7: whoever has no number has the reason for it.
    for (const person of persons) expect(person.no_nik_reason === null).toBe(person.nik_sealed !== null);
    expect(new Set(persons.map(({ nik_trouble: trouble }) => trouble))).toEqual(new Set([null, 'UNMATCHED', 'DOUBTFUL']));
    const cards = new SealedNumbers('beneficiaries:family-card');
    for (const { id, card_sealed: sealed } of await ask('SELECT id::text, card_sealed FROM beneficiaries.family')) expect(readFamilyCard(cards.open(id, sealed))?.serial).toBe('0000');

    // What is kept up by triggers otherwise is what a count finds, and nobody is due to be compared.
    expect(await ask('SELECT * FROM beneficiaries.recap_differences()')).toEqual([]);
    expect(await ask('SELECT * FROM beneficiaries.identity_differences()')).toEqual([]);
    expect(await ask('SELECT count(*)::int AS n, count(due_since)::int AS due FROM beneficiaries.comparison')).toEqual([{ n: persons.length, due: 0 }]);

    // Each case fits its person on the day of finding (rule 27), and its last step is what it is.
    expect(await ask(`SELECT one.number FROM beneficiaries.welfare_case AS one JOIN beneficiaries.case_type AS type ON type.id = type_id LEFT JOIN beneficiaries.beneficiary AS person ON person.id = beneficiary_id
      WHERE one.unit <> type.unit OR type.sex <> person.sex OR person.birth_date <> born_on OR extract(year FROM age(found_on, born_on)) NOT BETWEEN coalesce(min_age, 0) AND coalesce(max_age, 200)
        OR found_on > current_date OR one.area_code <> coalesce(person.area_code, one.area_code)`)).toEqual([]);
    expect(await ask(`SELECT count(*) > 30 AS many, count(DISTINCT state) > 5 AS states, count(DISTINCT type_code) > 6 AS types, bool_and(number ~ '^K-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$') AS numbers,
      bool_and(EXISTS (SELECT FROM beneficiaries.welfare_case_step WHERE case_id = welfare_case.id AND kind = 'REPORT' AND happened_on = found_on)) AS begun FROM beneficiaries.welfare_case`))
      .toEqual([{ many: true, states: true, types: true, numbers: true, begun: true }]);

    // Whoever a meeting accepted was seen on its day (rule 35).
    expect(await ask(`SELECT id FROM beneficiaries.beneficiary WHERE verified_on IS DISTINCT FROM (SELECT max(day) FROM beneficiaries.person_verification WHERE beneficiary_id = beneficiary.id)`)).toEqual([]);
    expect(await ask(`SELECT proposal.id FROM beneficiaries.proposal WHERE ('MEETING' = ANY (passed)) <> EXISTS (SELECT FROM beneficiaries.person_verification WHERE origin = proposal.id)`)).toEqual([]);

    // No child is older than fits its mother or the head.
    const odd = await ask(`SELECT child.id FROM beneficiaries.beneficiary AS child JOIN beneficiaries.beneficiary AS head ON head.family_id = child.family_id AND head.relation IN ('KEPALA_KELUARGA', 'ISTRI')
      WHERE child.relation = 'ANAK' AND child.birth_date < head.birth_date + interval '15 years' OR child.birth_date > current_date`);
    expect(odd).toEqual([]);
  } finally {
    await database.drop();
  }
});

test('families stand in all villages, by inhabitants, and add up', () => {
  const places = placesFor(3_600_000);
  expect(places.reduce((sum, place) => sum + place.families, 0)).toBe(3_600_000);
  expect(places).toHaveLength(1552);
  expect(places.filter((place) => place.families === 0)).toEqual([]);
  const of = (regency: string) => places.filter((place) => place.regency === regency).reduce((sum, place) => sum + place.families, 0);
  expect(of('36.03') / of('36.72')).toBeCloseTo(3_310_000 / 470_380, 2);
});
