import { soundsOf } from '@pilar/domain/duplicates/person-name';
import { regionsWithin } from '@pilar/domain/regions';
import { byKey } from '@pilar/subgraph/statement-names';
import type { Question } from './question-case.ts';
import type { Known } from './registry-known.ts';

/** A kind of question: how long it may take, and how it asks for somebody. */
export type Kind = { name: string; p95: number; ask: (known: Known) => Question; /** The same of PostGraphile, where it has it. */ rival?: (known: Known) => Rival };
export type Rival = { query: string; variables: object; rows: (data: never) => number };

const member = 'id fullName sex birthDate relation nik nikState noNikReason';
const place = 'area { code level shortName fullName parent { code shortName } }';

/** What the console's search asks. */
const find = `query ($area: RegionCode, $filter: BeneficiaryFilter!, $card: Nik, $byNumber: Boolean!) {
  beneficiaries(first: 20, area: $area, filter: $filter, order: [NAME]) { edges { node { ${member} lifeState ${place} } } pageInfo { hasNextPage endCursor } totalCount { value exact } }
  families(first: 5, filter: { cardNumber: $card }) @include(if: $byNumber) { edges { node { id address lifeState desil ${place} head { id fullName } members { id } } } } }`;
/** What its page of a family asks. */
const page = `query ($id: ID!) { family(id: $id) {
  id version lifeState lifeStateOn address rt rw cardNumber desil desilSource desilOn extremePoor extremePoorSource extremePoorOn ${place} viewerCan { addMember correct change } caveats { field }
  members { ${member} version } signs { sign present } signsOn changes { id kind happenedOn } } }`;
/** Of that, what PostGraphile is asked for too: without numbers to be opened and masked, what the viewer may do, and the place's names. */
const samePage = `query ($id: ID!) { family(id: $id) {
  id version lifeState lifeStateOn address rt rw desil desilSource desilOn extremePoor extremePoorSource extremePoorOn area { code } caveats { field } signs { sign present } signsOn
  members { id version fullName sex birthDate relation nikState noNikReason } changes { id kind happenedOn } } }`;
/** What its recap of cases asks. */
const recap = `{ recap { year area { code level } all { value before stale hidden } types { type { id code nameId nameEn criterion } count { value before stale hidden } }
  regions { region { code level shortName } count { value before hidden } } groups { sex ageGroup count { value before hidden } } } }`;

type Found = { beneficiaries: { edges: object[] } };
const found = ({ beneficiaries }: Found) => beneficiaries.edges.length;
const regencies = `ARRAY[${regionsWithin('36', 'REGENCY').map(({ code }) => `'${code}'`).join(', ')}]`;
const year = new Date().getFullYear();

/** The words of a name as the index has them; `quote` is what stands around each. */
const wordsOf = (name: string, quote: string) => soundsOf(name).split(' ').map((word) => `${quote}{}:${word}${quote}`).join(' & ');
/** Persons of that name in a region, as the subgraph looks for them. */
const named = (name: string, area: string) => `id IN (SELECT beneficiaries.find_beneficiaries('${wordsOf(name, "''")}', NULL, '${area}', ${regencies}))
  AND life_state <> 'MERGED' AND area_code >= '${area}' AND area_code < '${area}/'`;

/** What PostGraphile gives of a person in a list: what the search asks, without the place's words, which its users look up themselves. */
const rivalPerson = 'id fullName sex birthDate relation nikState noNikReason lifeState areaCode';
type Nodes = { nodes: object[]; totalCount?: number };

function byName(name: string, p95: number, areaOf: (known: Known) => string): Kind {
  return {
    name, p95,
    ask: (known) => ({
      name, by: 'province', query: find, variables: { area: areaOf(known), filter: { text: known.name }, byNumber: false }, rows: found,
      sql: [
        { subgraph: 'beneficiaries', text: `SELECT * FROM beneficiaries.beneficiary WHERE ${named(known.name, areaOf(known))} ORDER BY full_name COLLATE "C", id LIMIT 21` },
        { subgraph: 'beneficiaries', text: `SELECT count(*) FROM beneficiaries.beneficiary WHERE ${named(known.name, areaOf(known))}` },
      ],
    }),
    rival: (known) => ({
      query: `query ($sought: String!, $within: String!) { rivalPersonsNamed(sought: $sought, within: $within, first: 20) { nodes { ${rivalPerson} } pageInfo { hasNextPage endCursor } totalCount } }`,
      variables: { sought: wordsOf(known.name, "'"), within: areaOf(known) }, rows: ({ rivalPersonsNamed }: { rivalPersonsNamed: Nodes }) => rivalPersonsNamed.nodes.length,
    }),
  };
}

/** The page of a family, as the console asks for it or for what PostGraphile gives alone. */
function familyBy(name: string, query: string): Kind {
  return {
    name, p95: 60,
    ask: ({ family }) => ({
      name, by: 'province', query, variables: { id: family }, rows: ({ family: { members } }: { family: { members: object[] } }) => members.length,
      sql: ['family WHERE id', 'beneficiary WHERE family_id', 'family_change WHERE family_id'].map((where) => ({ subgraph: 'beneficiaries' as const, text: `${byKey}SELECT * FROM beneficiaries.${where} = '${family}'` })),
    }),
    rival: ({ family }) => ({
      query: `query ($id: UUID!) { familyByRowId(rowId: $id) { id version lifeState lifeStateOn address rt rw desil desilSource desilOn extremePoor extremePoorSource extremePoorOn areaCode caveats signsYes signsNo signsOn
        beneficiariesByFamilyId { nodes { id version fullName sex birthDate relation nikState noNikReason } } familyChangesByFamilyId { nodes { id kind happenedOn } } } }`,
      variables: { id: family }, rows: ({ familyByRowId }: { familyByRowId: { beneficiariesByFamilyId: { nodes: object[] } } }) => familyByRowId.beneficiariesByFamilyId.nodes.length,
    }),
  };
}

export const kinds: readonly Kind[] = [
  {
    name: 'nik', p95: 30,
    ask: ({ nik, digest }) => ({
      name: 'nik', by: 'province', query: find, variables: { filter: { nik }, card: nik, byNumber: true }, rows: found,
      sql: [
        { subgraph: 'beneficiaries', text: `${byKey}SELECT * FROM beneficiaries.beneficiary WHERE nik_index = '\\x${digest}' AND life_state <> 'MERGED'` },
        { subgraph: 'beneficiaries', text: `${byKey}SELECT beneficiary_id FROM beneficiaries.former_nik WHERE nik_index = '\\x${digest}'` },
        { subgraph: 'beneficiaries', text: `${byKey}SELECT * FROM beneficiaries.family WHERE card_index = '\\x${digest}' AND life_state IN ('ACTIVE', 'MOVED_OUT')` },
      ],
    }),
    rival: ({ digest }) => ({
      query: `query ($digest: String!) { rivalPersonsByNik(digest: $digest, first: 20) { nodes { ${rivalPerson} } totalCount } rivalFamiliesByCard(digest: $digest, first: 5) { nodes { id address lifeState desil areaCode } } }`,
      variables: { digest }, rows: ({ rivalPersonsByNik }: { rivalPersonsByNik: Nodes }) => rivalPersonsByNik.nodes.length,
    }),
  },
  byName('nameInVillage', 40, ({ village }) => village),
  byName('nameInRegency', 80, ({ village }) => village.slice(0, 5)),
  familyBy('family', page),
  familyBy('familySameFields', samePage),
  {
    name: 'recap', p95: 40,
    ask: () => ({
      name: 'recap', by: 'province', query: recap, rows: ({ recap: { types } }: { recap: { types: object[] } }) => types.length,
      sql: [
        { subgraph: 'beneficiaries', text: `SELECT area_code, type_code, sum(standing) FILTER (WHERE year <= ${year}), sum(standing) FILTER (WHERE year < ${year}) FROM beneficiaries.case_recap WHERE level = 5 AND area_code >= '36' AND area_code < '36/' GROUP BY 1, 2` },
        { subgraph: 'beneficiaries', text: `SELECT sex, age_group, sum(standing) FILTER (WHERE year <= ${year}), sum(standing) FILTER (WHERE year < ${year}) FROM beneficiaries.case_recap WHERE level = 2 AND area_code = '36' GROUP BY 1, 2` },
        { subgraph: 'beneficiaries', text: "SELECT type_code, sum(open) FILTER (WHERE month < now() - interval '2 years'), sum(open) FROM beneficiaries.case_checks WHERE level = 2 AND area_code = '36' GROUP BY ROLLUP (type_code)" },
        { subgraph: 'beneficiaries', text: 'SELECT * FROM beneficiaries.case_type ORDER BY position' },
      ],
    }),
    rival: () => ({
      query: `query ($until: Int!) { rivalRecapPlaces(until: $until) { nodes { areaCode typeCode value before } } rivalRecapPersons(until: $until) { nodes { sex ageGroup value before } }
        rivalRecapStale { nodes { typeCode stale open } } allCaseTypes { nodes { id code nameId nameEn criterion } } }`,
      variables: { until: year }, rows: ({ allCaseTypes }: { allCaseTypes: Nodes }) => allCaseTypes.nodes.length,
    }),
  },
];
