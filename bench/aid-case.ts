import { amongAid, type AidScale } from './aid-data.ts';
import type { Installation } from './installation.ts';
import { measureQuestions, type Question } from './question-case.ts';
import type { Result } from './result.ts';

/** Which of the families are asked for. */
const asked = [0, 0.3, 0.9];

const history = `query ($id: ID!) { family(id: $id) { id aidHistory(first: 20) {
  edges { node { id kind at period amount goods entitlement { id year state programme { code name } } step { id kind state happenedOn } } } pageInfo { hasNextPage endCursor } } } }`;
const dashboard = `{ sixTFigures(year: 2026) { year area { code } total { checked ok notApplicable open answered closed overdue closedDays }
  dimensions { dimension count { checked ok open } } programmes { programme { code name } count { checked ok open } } channels { channel count { checked open } } regions { region { code level shortName } count { checked open } } } }`;

/** The history of one family's aid across programmes and years: steps and deliveries, the latest first. */
const historyOf = (id: string): Question => ({
  name: 'history', by: 'province', query: history, variables: { id }, rows: ({ family }: { family: { aidHistory: { edges: object[] } } }) => family.aidHistory.edges.length,
  sql: [{ subgraph: 'beneficiaries', text: `SELECT id, at, kind FROM beneficiaries.entitlement_step WHERE entitlement_id IN (SELECT id FROM beneficiaries.entitlement WHERE family_id = '${id}')
    UNION ALL SELECT id, delivered_at, state FROM beneficiaries.delivery WHERE entitlement_id IN (SELECT id FROM beneficiaries.entitlement WHERE family_id = '${id}') AND state <> 'PENDING' ORDER BY at DESC LIMIT 21` }],
});

const figures: Question = {
  name: 'sixT', by: 'province', query: dashboard, rows: ({ sixTFigures }: { sixTFigures: { regions: object[] } }) => sixTFigures.regions.length,
  sql: [
    { subgraph: 'beneficiaries', text: "SELECT left(area_code, 5), dimension, programme_id, channel, outcome, sum(count), sum(days) FROM beneficiaries.six_t_sum WHERE year = 2026 AND area_code >= '36' AND area_code < '36/' GROUP BY 1, 2, 3, 4, 5" },
    { subgraph: 'beneficiaries', text: "SELECT left(area_code, 5), dimension, programme_id, channel, count(*) FROM beneficiaries.six_t_check WHERE state IN ('OPEN', 'ANSWERED') AND year = 2026 AND area_code >= '36' AND area_code < '36/' GROUP BY 1, 2, 3, 4" },
  ],
};

/** The 6T of the province, and the history of a family's aid. */
export function measureAid(scale: AidScale): (installation: Installation, seconds: number) => Promise<Result> {
  const among = amongAid(scale);
  return async (installation, seconds) => {
    const families = asked.map((share) => historyOf(among.family(1 + Math.floor(share * among.families)))).map((question, at) => ({ ...question, name: `history${at + 1}` }));
    const sixT = await measureQuestions('aid-6t', [figures], 150, installation, seconds, among);
    const told = await measureQuestions('aid-history', families, 50, installation, seconds, among);
    return { ...told, ...sixT, case: 'aid-figures', target: `6T of the province ≤ 150 ms, a family's history ≤ 50 ms, p95 at 50/s among ${among.size}`, met: sixT.met === null ? null : Boolean(sixT.met && told.met) };
  };
}
