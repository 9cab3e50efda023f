import { randomUUID } from 'node:crypto';
import { today } from '@pilar/domain/dates';
import type { Stack } from '@pilar/testing/stack';
import { regency } from './form-steps.ts';
import { province } from './pages.ts';

const year = Number(today().slice(0, 4));
type Made = { id: string; version: number };
type Ask = (mutation: string, type: string, input: object, email?: string) => Promise<Made>;

/** Takes steps through the graph, as an officer of Lebak where nobody else is named. */
export const asking = (stack: () => Stack): Ask => async (mutation, type, input, email = regency) => {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${name}!) { ${mutation}(input: $input) { __typename ... on ${type} { id version } ... on Error { message } ... on InvalidInput { problems { path message } } } }`;
  const { [mutation]: answer } = await stack().execute<Record<string, Made & { __typename: string }>>({ query, variables: { input: { idempotencyKey: randomUUID(), ...input } }, cookie: await stack().signIn(email) });
  if (answer?.__typename !== type) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
  return answer;
};

/**
 * A programme of the province for Rp200,000 a month, tied to an item of this year's plan, with Rp2,000,000 allocated to Lebak, to which a family of
 * each of those heads is entitled, in the village that is given with it.
 */
export async function allocateToLebak(stack: Stack, ask: Ask, programme: { code: string; name: string }, heads: readonly { fullName: string; village: string }[]): Promise<void> {
  const { planItems } = await stack.execute<{ planItems: { edges: { node: { id: string; code: string } }[] } }>({
    query: 'query ($year: Int!) { planItems(first: 50, filter: { planKind: [RKPD], year: $year }) { edges { node { id code } } } }', variables: { year }, cookie: await stack.signIn(province),
  });
  const item = planItems.edges.find(({ node: { code } }) => code === '1.06.05')?.node;
  let made = await ask('registerProgramme', 'Programme', { ...programme, ownerLevel: 'PROVINCE', fundSource: 'APBD_PROV', serviceField: 'JAMSOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'MONTHLY', yearFrom: year }, province);
  const next = async (mutation: string, input: object) => { made = await ask(mutation, 'Programme', { id: made.id, version: made.version, ...input }, province); };
  await next('setProgrammeAmounts', { validFrom: `${year}-01-01`, per: 'MONTH', amounts: [{ amount: '200000' }], citation: 'Keputusan contoh', checkedOn: today() });
  await next('linkProgrammeToPlan', { year, planItems: [item?.id] });
  await next('setProgrammeBudget', { year, amount: '2000000' });
  await next('allocateProgrammeBudget', { year, allocations: [{ area: '36.02', amount: '2000000' }] });
  for (const { fullName, village } of heads) {
    const family = await ask('registerFamily', 'Family', { area: village, rt: '001', rw: '001' });
    await ask('registerBeneficiary', 'Beneficiary', { area: village, family: family.id, relation: 'KEPALA_KELUARGA', fullName, noNikReason: 'Belum membawa kartu', distinct: true });
    const proposed = await ask('proposeEntitlement', 'Entitlement', { programme: programme.code, year, family: family.id });
    const found = await ask('assessEntitlement', 'Entitlement', { id: proposed.id, version: proposed.version });
    const approved = await ask('approveEntitlement', 'Entitlement', { id: found.id, version: found.version, decreeNumber: 'Contoh 9', decreeOn: today() }, province);
    await ask('activateEntitlement', 'Entitlement', { id: approved.id, version: approved.version }, province);
  }
}
