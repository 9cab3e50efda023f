import { subgraphs, type Subgraph } from '@pilar/stack/workspace';
import { startStack, type Stack } from '@pilar/testing/stack';
import { CanaryKeeper, type Canaries, type Keeper } from './canaries.ts';
import { openTypes } from './kept.ts';
import { putDecidedPairs, putFormerCards, putFormerNiks, putNikAnswers, putNikRecords } from './registry.ts';
import { nodeType, graphSurface, rootFields, subgraphSurface, type Surface } from './schema.ts';
import { signIn, type Credentials } from './readers.ts';
import { getNamedType } from 'graphql';
import type { Pool } from './values.ts';

/** Areas that get canaries: the province, siblings and what lies below them; another province beside. */
const areas = ['36', '36.01', '36.02', '36.02.14', '36.04', '36.04.34', '36.71'];
const otherProvince = '32.04';

/** Documents of this test are larger than people's; the limits have tests of their own. */
const wideLimits = {
  RATE_PER_SECOND: '10000', RATE_BURST: '10000', MAX_BODY_BYTES: '1000000', MAX_DOCUMENT_BYTES: '1000000', MAX_TOKENS: '100000',
  MAX_DEPTH: '60', MAX_FIELDS: '100000', MAX_ALIASES: '1000', MAX_ROWS: '2000000000', MAX_COST: '2000000000', MAX_UNDER_WAY: '1000', COST_PER_SECOND: '2000000000', COST_BURST: '2000000000',
};

/** Mail is written, and goes nowhere. */
const mail = { PILAR_SMTP_URL: 'smtp://127.0.0.1:9', PILAR_SMTP_FROM: 'undangan@example.invalid' };

/** Everything that the leak tests look at. */
export type Stage = { stack: Stack; graph: Surface; parts: Map<Subgraph, Surface>; credentials: Credentials; canaries: Canaries; pool: Pool };

/** Starts the whole graph and enters canaries in every area, by everyone who keeps records there. */
export async function setStage(): Promise<Stage> {
  const stack = await startStack({ env: { ...wideLimits, ...mail } });
  const graph = graphSurface(subgraphs);
  const parts = new Map(subgraphs.map((name) => [name, subgraphSurface(name)]));
  const credentials = await signIn(stack);
  const canaries = await enterCanaries(stack, graph, credentials);
  return { stack, graph, parts, credentials, canaries, pool: await poolOf(stack, graph, credentials, canaries) };
}

async function enterCanaries(stack: Stack, graph: Surface, credentials: Credentials): Promise<Canaries> {
  const keeper = new CanaryKeeper(stack, graph, await openTypes(stack.adminUrl, Object.keys(graph.schema.getTypeMap())));
  const province = { area: '36', ...credentials.administrator };
  const lebak = { area: '36.02', ...credentials.officer };
  const serang = { area: '36.04', cookie: await stack.signIn('serang@demo.pilar') };
  // First what everyone may read, which is entered once; then every area beside the others.
  const [whole = '36', ...parts] = areas;
  await keeper.enter(province, whole);
  await Promise.all(parts.map((area) => keeper.enter(province, area)));
  for (const area of ['36', '36.02', '36.04', '36.04.34']) {
    await keeper.enter(province, area, { type: 'DraftEvent', particulars: { state: 'DRAFT' } });
    await keeper.enter(province, area, { type: 'DraftEvent', particulars: { state: 'SCHEDULED' } });
    await keeper.enter(province, area, { type: 'Person', reach: 'downward', particulars: { official: true } });
  }
  // A victim of violence: seen by the offices that decide, and in no list of a village, a district or a machine.
  for (const area of ['36.02', '36.04', '36.04.34']) await keeper.enter(province, area, { type: 'SensitiveWelfareCase', particulars: { type: 'KTK' } });
  await keeper.enter(province, otherProvince, {}, true);
  const own: [Keeper, string][] = [[lebak, '36.02'], [lebak, '36.02.14'], [serang, '36.04'], [serang, '36.04.34']];
  await Promise.all(own.map(([by, area]) => keeper.enter(by, area)));
  // Events that are past and not reported ask for it, where they are kept.
  await keeper.enter(lebak, '36.02', { type: 'DraftEvent', particulars: { state: 'SCHEDULED' } });
  await keeper.enter(serang, '36.04', { type: 'DraftEvent', particulars: { state: 'SCHEDULED' } });
  await keeper.enter({ area: '36.04', token: await stack.token('regency-3604') }, '36.04.34');
  // Records here that name records there, and the other way round: none may show what it names.
  await keeper.enter(province, '36.02', { refs: keeper.idsOf('36.04'), wholes: keeper.idsOf('36.02') }, true);
  await keeper.enter(province, '36.04', { refs: keeper.idsOf('36.02'), wholes: keeper.idsOf('36.04') }, true);
  for (const area of ['36.02', '36.04']) {
    await keeper.putJob(area);
    await keeper.putFile(area);
    await keeper.putAlert(area);
    await keeper.putImport(area);
    await keeper.putYouthParts(area);
    await keeper.putForumParts(area);
    await keeper.putServiceParts(area);
    await keeper.putMinutesParts(area);
    await keeper.putQuestion(area);
    await keeper.putFeedback(area);
    await keeper.putCheckIn(area);
    await keeper.putPhotos(area);
    await keeper.putMail(area);
    await keeper.putCalendarAddress(area);
    await keeper.putSession(area);
    await keeper.putInvitations(area);
    await keeper.putMonitoring(area);
    await keeper.putInventory(area);
    await keeper.putEvidence(area);
    await keeper.putErasure(area);
    await keeper.putRestriction(area);
    await keeper.putAid(area, keeper.idsOf('36').get('Programme')?.[0] ?? '');
    await keeper.putVillageMeeting(area);
    await keeper.putViews(area, `${area}.01`);
  }
  await keeper.putBoundaries('36');
  await keeper.putProgrammePaper('36');
  await putFormerNiks(stack.adminUrl);
  await putFormerCards(stack.adminUrl);
  await putNikRecords(stack.adminUrl);
  await putNikAnswers(stack.adminUrl);
  await putDecidedPairs(stack.adminUrl);
  // Who reads is written down: of both sides somebody is read.
  for (const area of ['36.02', '36.04']) await stack.execute({ ...credentials.administrator, query: `{ beneficiaries(first: 100, area: "${area}", filter: { text: "Kanari" }) { edges { node { fullName } } } }` });
  return keeper.entered();
}

const district = 'area: "36.04.34"';
/** Lists that are told of a district or village alone, where nobody is sought, and accesses, which are told of somebody. */
const narrowed: Readonly<Record<string, string>> = { families: district, beneficiaries: district, entitlements: district, deliveries: district, accessLog: 'account: "regency-3604"' };

async function poolOf(stack: Stack, graph: Surface, credentials: Credentials, canaries: Canaries): Promise<Pool> {
  const roots = rootFields(graph.schema.getQueryType()).filter(({ type }) => nodeType(getNamedType(type)));
  const cursors = await Promise.all(roots.map(async ({ name }) => {
    const data = await stack.execute({ ...credentials.administrator, query: `{ ${name}(first: 100${narrowed[name] ? `, ${narrowed[name]}` : ''}) { pageInfo { endCursor } } }` });
    return [name, String(data[name].pageInfo.endCursor)] as const;
  }));
  const kinds = new Set([...canaries.ids.values()].flatMap((types) => [...types.keys()]));
  const listed = new Set(roots.map(({ type }) => nodeType(getNamedType(type))?.name));
  const allOf = (type: string) => [...canaries.ids.values()].flatMap((types) => types.get(type) ?? []);
  const firstOf = (type: string) => ['36.02', '36.04'].flatMap((area) => canaries.ids.get(area)?.get(type)?.[0] ?? []);
  return {
    ids: new Map([...kinds].map((type) => [type, firstOf(type)])),
    unlisted: new Map([...kinds].filter((type) => !listed.has(type)).map((type) => [type, [...new Set(allOf(type))]])),
    strangers: 2,
    externalIds: canaries.externalIds.filter((_one, index) => index % 7 === 0).slice(-8),
    regions: ['36', '36.02', '36.04', '36.04.34', '36.71'],
    texts: ['Kanari', 'Kanari_36x04_'],
    types: [...kinds],
    cursors: new Map(cursors),
  };
}
