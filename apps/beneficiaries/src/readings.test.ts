import type { Viewer } from '@pilar/domain/viewer';
import { respond } from '@pilar/testing/execute';
import { protectionOf } from '@pilar/subgraph/readings';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from './subgraph.ts';

type Written = { operation: string; entity_type: string; area_code: string; subjects: string[]; account_name: string; role: string; grant_area: string; purpose: string | null };

let stage: Stage;
let family = '';
let head = '';
let child = '';
let serang = '';

const person = async (fullName: string, input: object, viewer: Viewer = viewers.admin): Promise<string> =>
  (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName, area: '36.02.01.2002', noNikReason: 'Belum membawa kartu', distinct: true, ...input }, viewer)).id;
/** Readings since the last look, the newest last. */
const readings = async (): Promise<Written[]> => {
  const { rows } = await stage.arrange(`SELECT operation, entity_type, area_code, subjects::text[], account_name, role, grant_area, purpose FROM audit.reading WHERE at > (SELECT at FROM looked) ORDER BY at, id`, []);
  return rows;
};
const subjectsOf = async (type: string) => (await readings()).filter(({ entity_type }) => entity_type === type).flatMap(({ subjects }) => subjects).toSorted();

beforeAll(async () => {
  stage = await openStage(subgraph);
  await stage.arrange('CREATE TABLE looked (at timestamptz NOT NULL)', []);
  await stage.arrange('INSERT INTO looked VALUES (now())', []);
  family = (await stage.mutate('registerFamily', '... on Family { id }', { area: '36.02.01.2002' })).id;
  head = await person('Contoh Ayah', { family, relation: 'KEPALA_KELUARGA' });
  child = await person('Contoh Anak', { family, relation: 'ANAK' });
  serang = await person('Contoh Serang', { area: '36.04.34.2001' });
});
beforeEach(async () => { await stage.arrange('UPDATE looked SET at = clock_timestamp()', []); });
afterAll(() => stage.close());

describe('who read whom is written down', () => {
  it('of a page, with who, under which grant and what was asked', async () => {
    await stage.ask('query ($id: ID!) { beneficiary(id: $id) { id fullName birthDate } }', viewers.lebak, { id: head });
    expect(await readings()).toEqual([{
      operation: 'beneficiary', entity_type: 'Beneficiary', area_code: '36.02', subjects: [head], account_name: viewers.lebak.name, role: 'REG_OFFICER', grant_area: '36.02', purpose: null,
    }]);
  });

  it('of a list, once a regency', async () => {
    await stage.ask('{ beneficiaries(filter: { text: "Contoh" }) { edges { node { fullName } } } }');
    const written = await readings();
    expect(written.map(({ area_code, subjects }) => [area_code, subjects.toSorted()]).toSorted()).toEqual([['36.02', [head, child].toSorted()], ['36.04', [serang]]]);
  });

  it('of what a relation, an alias or a fragment shows', async () => {
    await stage.ask('query ($id: ID!) { f: family(id: $id) { ...members } } fragment members on Family { people: members { called: fullName } }', viewers.lebak, { id: family });
    expect(await subjectsOf('Beneficiary')).toEqual([head, child].toSorted());
    expect(await subjectsOf('Family')).toEqual([family]);
  });

  it('of what another subgraph asks for by reference', async () => {
    await stage.entities('Beneficiary', 'fullName', [child], viewers.lebak);
    expect((await readings()).map(({ operation, subjects }) => [operation, subjects])).toEqual([['_entities', [child]]]);
  });

  it('of what a search finds, and of what a change gives back', async () => {
    await stage.ask('{ search(text: "Contoh Serang") { beneficiaries { fullName } } }');
    expect(await subjectsOf('Beneficiary')).toEqual([serang]);
    await stage.mutate('correctBeneficiary', '... on Beneficiary { fullName }', { id: child, version: 1, occupation: 'Pelajar' });
    expect(await subjectsOf('Beneficiary')).toEqual([serang, child].toSorted());
  });

  it('of an export, with its purpose, as far as it went', async () => {
    await stage.work('/work/exports', { exportId: randomUUID(), list: 'BENEFICIARIES', purpose: 'Uji petik', columns: ['name'], area: '36.02' }, viewers.admin);
    expect(await readings()).toMatchObject([{ operation: 'exportList: BENEFICIARIES', entity_type: 'Beneficiary', area_code: '36.02', purpose: 'Uji petik' }]);
    expect(await subjectsOf('Beneficiary')).toEqual([head, child].toSorted());
  });

  it('and is found by whom it was of', async () => {
    await stage.ask('query ($id: ID!) { beneficiary(id: $id) { fullName } }', viewers.lebak, { id: head });
    const { rows } = await stage.arrange('SELECT account_name FROM audit.reading_subject AS found JOIN audit.reading AS read ON read.id = reading_id AND read.at = found.at WHERE subject_id = $1 AND found.at > (SELECT at FROM looked)', [head]);
    expect(rows).toEqual([{ account_name: viewers.lebak.name }]);
  });
});

describe('nothing is written', () => {
  it('of ids, versions and areas, of counts, and of what is refused or not there', async () => {
    await stage.ask('query ($id: ID!) { beneficiary(id: $id) { id version area { code } viewerCan { correct } } beneficiaries { totalCount { value } } }', viewers.lebak, { id: head });
    await stage.ask('query ($id: ID!) { beneficiary(id: $id) { fullName } }', viewers.lebak, { id: serang });
    expect(await stage.errorOf('query ($id: ID!) { beneficiary(id: $id) { fullName } }', viewers.guest, { id: head })).toBe('FORBIDDEN');
    expect(await readings()).toEqual([]);
  });
});

describe('where it cannot be written', () => {
  const revoke = (what: string) => stage.arrange(`${what} pilar_beneficiaries`, []);

  it('nothing leaves: no page, no list, no row of an export', async () => {
    await revoke('REVOKE INSERT ON audit.reading FROM');
    try {
      for (const query of [`{ beneficiary(id: "${head}") { fullName } }`, '{ beneficiaries(filter: { text: "Contoh" }) { edges { node { fullName } } } }']) {
        const answer = await respond(stage.target, { query, viewer: viewers.admin });
        expect(answer.data ?? null).toBeNull();
        expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
        expect(JSON.stringify(answer)).not.toContain('Contoh');
      }
      const sent = await stage.work('/work/exports', { exportId: randomUUID(), list: 'BENEFICIARIES', purpose: 'Uji petik', columns: ['name'] }).catch(String);
      expect(JSON.stringify(sent)).not.toContain('Contoh');
    } finally {
      await revoke('GRANT INSERT ON audit.reading TO');
    }
  });
});

/** Types that lead to somebody and are not written down themselves, each with why. */
const led: Record<string, string> = {
  AidEntry: 'part of a person or family, which is read with it',
  BeneficiaryMatch: 'says of a person only that it is them',
  CaseFile: 'names a case; opens by revealCase alone where that tells of somebody',
  CaseService: 'names the number of a case; whom that is of is read with the case',
  DuplicatePair: 'two persons, who are read with it',
  FamilyChange: 'part of a family, which is read with it',
  FamilyChangeMember: 'part of a family, which is read with it',
  FundingEffort: 'public spending; the family it is for is read with it',
  LackingProposal: 'a proposal, which is read with it',
  MeetingName: 'a proposal, which is read with it',
  Referral: 'names the number of a case; the facts it shares open by revealReferral alone',
  SixTCheck: 'names a delivery, which is read with it',
  RevealedBeneficiary: 'a reveal, which is in the trail with its purpose', RevealedCase: 'a reveal', RevealedFamilyCard: 'a reveal', RevealedReporter: 'a reveal',
};

it('whatever leads to somebody is written down when it is read, or says nothing of them itself', () => {
  const types = Object.values(subgraph.schema.getTypeMap()).filter(isObjectType);
  const named = ['Query', 'Mutation', 'Search'];
  const wraps = /(Connection|Edge|Row|_Service)$/;
  const leading = types.filter(({ name }) => !named.includes(name) && !wraps.test(name))
    .filter((type) => Object.values(type.getFields()).some((field) => protectionOf(getNamedType(field.type).name)))
    .map(({ name }) => name);
  expect(leading.filter((name) => !protectionOf(name)).toSorted()).toEqual(Object.keys(led).toSorted());
});
