import { today } from '@pilar/domain/dates';
import { soundsOf } from '@pilar/domain/duplicates/person-name';
import { placesFor } from '@pilar/population/places';
import { putPopulation, scales, type Scale } from '@pilar/population/put-population';
import { firstFamily } from '@pilar/population/someone';
import type { Installation } from './installation.ts';
import { measureQuestions, type Question } from './question-case.ts';
import type { Result } from './result.ts';

const member = 'id fullName sex birthDate relation nik nikState noNikReason';
const place = 'area { code level shortName fullName parent { code shortName } }';

/** What the console's search asks. */
const find = `query ($area: RegionCode, $filter: BeneficiaryFilter!, $card: Nik, $byNumber: Boolean!) {
  beneficiaries(first: 20, area: $area, filter: $filter, order: [NAME]) { edges { node { ${member} lifeState ${place} } } pageInfo { hasNextPage endCursor } totalCount { value exact } }
  families(first: 5, filter: { cardNumber: $card }) @include(if: $byNumber) { edges { node { id address lifeState desil ${place} head { id fullName } members { id } } } } }`;
const page = `query ($id: ID!) { family(id: $id) {
  id version lifeState lifeStateOn address rt rw cardNumber desil desilSource desilOn extremePoor extremePoorSource extremePoorOn ${place} viewerCan { addMember correct change } caveats { field }
  members { ${member} version } signs { sign present } signsOn changes { id kind happenedOn } } }`;

type Found = { beneficiaries: { edges: object[] } };

function questionsOf(scale: Scale): Question[] {
  const known = firstFamily(placesFor(scales[scale]), today());
  const found = ({ beneficiaries }: Found) => beneficiaries.edges.length;
  return [
    {
      name: 'nik', by: 'province', query: find, variables: { filter: { nik: known.nik }, card: known.nik, byNumber: true }, rows: found,
      sql: [{ subgraph: 'beneficiaries', text: `SELECT * FROM beneficiaries.beneficiary WHERE id = '${known.head}'` }],
    },
    {
      name: 'family', by: 'province', query: page, variables: { id: known.family }, rows: ({ family }: { family: { members: object[] } }) => family.members.length,
      sql: [{ subgraph: 'beneficiaries', text: `SELECT * FROM beneficiaries.family WHERE id = '${known.family}'` }, { subgraph: 'beneficiaries', text: `SELECT * FROM beneficiaries.beneficiary WHERE family_id = '${known.family}'` }],
    },
    ...([['nameInVillage', known.village], ['nameInRegency', known.village.slice(0, 5)]] as const).map(([name, area]): Question => ({
      name, by: 'province', query: find, variables: { area, filter: { text: known.name }, byNumber: false }, rows: found,
      sql: [{ subgraph: 'beneficiaries', text: `SELECT * FROM beneficiaries.beneficiary WHERE area_code >= '${area}' AND area_code < '${area}/' AND beneficiaries.placed_words(sounds, area_code, owner_code) @@ '${placed(known.name, area.slice(0, 8))}'::tsquery ORDER BY full_name COLLATE "C", id LIMIT 21` }],
    })),
  ];
}

/** The words of a name behind the place whose index holds them. */
function placed(name: string, within: string): string {
  return soundsOf(name).split(' ').map((word) => `''${within}:${word}''`).join(' & ');
}

/** Look-ups in the registry of persons served: by number, by name in a village and in a regency, and a family's page. */
export function measureRegistry(scale: Scale): (installation: Installation, seconds: number) => Promise<Result> {
  return (installation, seconds) => {
    const secret = installation.inside?.secret ?? '';
    return measureQuestions(`registry-${scale}`, questionsOf(scale), 80, installation, seconds, {
      put: async (databaseUrl) => { await putPopulation(databaseUrl, secret, scales[scale], today()); },
      size: `${scales[scale].toLocaleString('en')} families`,
    });
  };
}
