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
  const guards = `SELECT relname, relforcerowsecurity, (SELECT array_agg(pg_get_indexdef(indexrelid) ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indrelid = pg_class.oid) AS indexes,
    (SELECT array_agg(pg_get_constraintdef(oid) ORDER BY conname) FROM pg_constraint WHERE conrelid = pg_class.oid AND convalidated) AS constraints
    FROM pg_class WHERE oid IN ('beneficiaries.family'::regclass, 'beneficiaries.beneficiary'::regclass) ORDER BY relname`;
  try {
    const before = await ask(guards);
    expect(await putPopulation(database.ownerUrl, database.secret, families, today())).toBe(true);
    expect(await ask(guards)).toEqual(before);
    // Once more it changes nothing.
    expect(await putPopulation(database.ownerUrl, database.secret, families, today())).toBe(false);
    expect(await ask(guards)).toEqual(before);

    const persons = await ask('SELECT id::text, sex, birth_date::text AS born, nik_sealed, nik_index, relation, family_id::text AS family, area_code FROM beneficiaries.beneficiary');
    expect(await ask('SELECT count(*)::int AS n FROM beneficiaries.family')).toEqual([{ n: families }]);
    expect(persons.length / families).toBeGreaterThan(2.9);
    expect(persons.length / families).toBeLessThan(3.7);
    expect(persons.filter(({ relation }) => relation === 'KEPALA_KELUARGA')).toHaveLength(families);

    useNumberSecret(database.secret, true);
    const niks = new SealedNumbers('beneficiaries:nik');
    const numbers = persons.map(({ id, nik_sealed: sealed, nik_index: digest, sex, born }) => {
      const nik = niks.open(id, sealed);
      expect(Buffer.from(niks.index(nik)).equals(digest)).toBe(true);
      expect(readNik(nik)).toMatchObject({ sex, serial: '0000', births: expect.arrayContaining([born]) });
      return nik;
    });
    expect(new Set(numbers).size).toBe(persons.length);
    const cards = new SealedNumbers('beneficiaries:family-card');
    for (const { id, card_sealed: sealed } of await ask('SELECT id::text, card_sealed FROM beneficiaries.family')) expect(readFamilyCard(cards.open(id, sealed))?.serial).toBe('0000');

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
