import { randomUUID } from 'node:crypto';
import { getNamedType, isUnionType, type GraphQLField } from 'graphql';
import { fill, entityOf, inputOf, type Wish } from './inputs.ts';
import { rootFields, type Surface } from './schema.ts';
import { argumentSets, poolFor, type Pool } from './values.ts';
import { entityDocument, rootDocument, type Reader } from './walk.ts';

/** What was asked of a record that the reader may not see and of one that never was, and the two answers. */
export type Twin = { what: string; foreign: string; none: string };

/**
 * Every way to name the record in a query, each beside the same with an id that nothing has. Where another type is meant it is
 * named only if asked: whoever asks for a person by the id of an event is answered alike for each type.
 */
export async function queryTwins(surface: Surface, reader: Reader, pool: Pool, { type, id, everywhere }: { type: string; id: string; everywhere: boolean }): Promise<Twin[]> {
  const none = randomUUID().replace(/^(.{14})./, '$17');
  const twins: Twin[] = [];
  const both = async (what: string, write: (of: string) => { query: string; variables?: Record<string, unknown> }) => {
    const answerFor = (of: string) => {
      const { query, variables = {} } = write(of);
      return answerTo(reader, query, variables, of);
    };
    const [foreign, absent] = await Promise.all([answerFor(id), answerFor(none)]);
    twins.push({ what, foreign, none: absent });
  };
  const naming = (of: string): Pool => ({
    ...pool, strangers: 0,
    ids: everywhere ? new Map([['any', [of]]]) : new Map([...pool.ids].map(([kind, ids]) => [kind, kind === type ? [of] : ids.slice(0, 1)])),
  });
  for (const field of rootFields(surface.schema.getQueryType())) {
    const sets = (of: string) => argumentSets(field.args, poolFor(field, naming(of))).filter((set) => set.includes(of));
    for (const index of sets(id).keys()) {
      await both(`${field.name}${sets('…')[index]}`, (of) => rootDocument(surface, field, pool, 1)([sets(of)[index] ?? ''], new Set()));
    }
  }
  for (const [entity, key] of surface.entities) {
    if (key === 'id' && (everywhere || entity === type)) await both(`_entities ${entity}`, (of) => entityDocument(surface, entity, key, pool, 1)([JSON.stringify(of)], new Set()));
  }
  return twins;
}

/** Every mutation that takes an id, given the foreign one in each place where its type may stand; the rest is the reader's own. */
export async function mutationTwins(surface: Surface, reader: Reader, own: Omit<Wish, 'refs'>, refs: ReadonlyMap<string, readonly string[]>, foreign: ReadonlyMap<string, string>): Promise<Twin[]> {
  const jobs = rootFields(surface.schema.getMutationType()).flatMap((field) => {
    const fields = inputOf(field).getFields();
    const changes = 'version' in fields && 'id' in fields;
    const places = changes ? ['id'] : [...new Set(placesOf(field, { ...own, refs }))];
    return places.flatMap((place) => {
      const type = changes ? entityOf(field) : [...refs].find(([, ids]) => ids.includes(String(valueAt(fill(field, { ...own, refs }), place))))?.[0];
      const id = type && foreign.get(type);
      return id ? [async (): Promise<Twin> => {
        const given = (of: string) => replaceAt(fill(field, { ...own, refs, particulars: changes ? { id: of } : undefined }) ?? {}, place, of);
        const none = randomUUID();
        const [one, other] = await Promise.all([id, none].map((of) => answerTo(reader, mutationOf(field), { input: given(of) }, of)));
        return { what: `${field.name} ${place}`, foreign: one ?? '', none: other ?? '' };
      }] : [];
    });
  });
  const twins: Twin[] = [];
  // Several at a time: a reference that cannot be found is waited for before it is refused.
  while (jobs.length > 0) twins.push(...await Promise.all(jobs.splice(0, 8).map((job) => job())));
  return twins;
}

/** A mutation as a document, with everything that it may answer but the record itself; of a batch what it refused, in place of its own new id. */
export function mutationOf(field: GraphQLField<unknown, unknown>): string {
  const own = refusesParts(field) ? 'refused { code message currentVersion }' : 'id';
  return `mutation ($input: ${inputOf(field).name}!) { ${field.name}(input: $input) { __typename ... on ${entityOf(field)} { ${own} } ... on Error { code message path retryable } ... on InvalidInput { problems { path message } } ... on Conflict { currentVersion } ... on Duplicate { existingId } } }`;
}

/** Whether the answer tells of each thing given whether it was taken, as decideProposals does. */
function refusesParts(field: GraphQLField<unknown, unknown>): boolean {
  const result = getNamedType(field.type);
  const members = isUnionType(result) ? result.getTypes() : [];
  return members.some((member) => member.name === entityOf(field) && 'refused' in member.getFields());
}

/** The whole answer as text, without the id that was asked for and the number of the request. */
async function answerTo(reader: Reader, query: string, variables: Record<string, unknown>, id: string): Promise<string> {
  const { status, data, errors } = await reader.ask(query, variables);
  return JSON.stringify({ status, data, errors }, (key, value: unknown) => (key === 'requestId' || key === 'errorId' ? undefined : value)).replaceAll(id, '…');
}

/** Paths of all ids in an input, such as `roles.0.person`. */
function placesOf(field: GraphQLField<unknown, unknown>, wish: Wish): string[] {
  const ids = new Set([...wish.refs.values()].flat());
  const walkInto = (value: unknown, path: string): string[] => {
    if (typeof value === 'string') return ids.has(value) ? [path] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, below]) => walkInto(below, path ? `${path}.${key}` : key));
  };
  return walkInto(fill(field, wish), '');
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), value);
}

function replaceAt(input: Record<string, unknown>, path: string, value: string): Record<string, unknown> {
  const copy = structuredClone(input);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.length > 0 ? valueAt(copy, keys.join('.')) : copy;
  (parent as Record<string, unknown>)[last] = value;
  return copy;
}
