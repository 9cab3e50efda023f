import { columnOfArea } from '@pilar/imports/kinds/area';
import { pillarKinds } from '@pilar/imports/kinds/pillar';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { nameKey } from '@pilar/subgraph/import-names';
import { distinctColumn, importerOf, type ImportValues, type Inserted, type NewRecord } from '@pilar/subgraph/importing';
import { messages as shared } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { insertRows, sql } from '@pilar/subgraph/sql';
import { personalMessages } from '@pilar/subgraph/personal-messages';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { enterPersons, type PersonToEnter } from '../person/enter-persons.ts';
import { readImportedPerson, type ImportedPerson } from '../person/imported-person.ts';
import { splitTitles } from '../person/person-rules.ts';
import { leftBefore, linkFollowing } from './link-following.ts';
import { checkAge, newTerm, type NewTerm } from './new-term.ts';
import { pillarEntity } from './pillar-entity.ts';
import { readKnown, type Known } from './read-terms.ts';

type Data = { term: NewTerm; person: { id: string | null; fullName: string; entered: ImportedPerson } };
type ImportKind = (typeof pillarKinds)[number];

/** Stands in for a kind that is missing, so that the other cells of its row are judged all the same: it has neither posts nor ages. */
const anyKind = 'TKS';

const columns = {
  id: 'uuid', person_id: 'uuid', person_name: 'text', type: 'text', area_code: 'text', owner_code: 'text', state: 'text', appointer: 'text', decree_number: 'text', decree_date: 'date',
  valid_from: 'date', valid_to: 'date', member_number: 'text', employer: 'text', end_reason: 'text', ended_on: 'date', state_since: 'date', source: 'text',
};

/** Lists of those who serve, by the rules of appointPillar; a person who is not recorded yet is registered with the term. */
export const pillarImporters = pillarKinds.map((kind) => importerOf<Data, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: pillarEntity,
  columns: kind.columns,
  reader: async (rows, ctx) => {
    const known = await readKnown(ctx.db, rows.map((values) => ({ name: splitTitles(String(values['fullName'] ?? '')).fullName, area: areaOf(values, ctx), nik: (values['nik'] as string | undefined) ?? null })));
    const numbers = new Set<string>();
    return (values, problems) => readRow(kind, known, numbers, values, ctx, problems);
  },
  columnOf: ([field = ''], values) => (field === 'area' ? columnOfArea(values) : field === 'person' ? 'fullName' : field),
  same: {
    key: ({ term, person }) => `${nameKey(person.fullName)}|${term.type}|${term.area}|${term.validFrom ?? ''}`,
    column: 'fullName', recorded: messages.sameTerm, repeated: messages.repeatedTerm, elsewhere: messages.samePersonElsewhere,
  },
  // What is recorded already was found by the reader, which knows persons and terms.
  existing: async () => [],
  insert: enterTerms,
  referred: async (tx, ids) => (await tx.$queryRaw<{ id: string }[]>(sql`SELECT predecessor_id::text AS id FROM people.pillar WHERE predecessor_id = ANY(${ids}::uuid[])`)).map(({ id }) => id),
  retold: leftBefore,
}));

function areaOf(values: ImportValues, ctx: Context): string {
  return (values['area'] as string | undefined) ?? ctx.viewer.grant.area;
}

function readRow({ kind }: ImportKind, known: Known, numbers: Set<string>, values: ImportValues, ctx: Context<Db>, problems: Problems): Data {
  const text = (key: string) => values[key] as string | undefined;
  const area = areaOf(values, ctx);
  const type = (kind === 'PILLAR' ? text('type') : kind) as Code<'PILLAR_TYPE'> | undefined;
  if (type === undefined) problems.add('type', shared.required);
  const entered = readImportedPerson(values, ctx, problems);
  const validTo = text('validTo') ?? null;
  const term = newTerm({
    type: type ?? anyKind, area, state: (text('state') as Code<'PILLAR_STATE'> | undefined) ?? 'ACTIVE', appointer: text('appointer') as Code<'APPOINTER'> | undefined, decreeNumber: text('decreeNumber'),
    decreeDate: text('decreeDate'), validFrom: text('validFrom') ?? text('decreeDate'), validTo, memberNumber: text('memberNumber'), employer: text('employer'),
  }, problems);
  const person = byNumber(known, numbers, entered.private.nik ?? null, problems) ?? (values[distinctColumn] === true ? null : meant(known, entered.fullName, area, problems));
  checkAge(term, entered.private.birthDate ?? (person === null ? null : known.born(person)), problems, entered.private.birthDate ? 'birthDate' : 'person');
  const clash = person && known.clash(person, { ...term, until: term.endedOn ?? validTo, running: term.state !== 'ENDED' });
  if (clash) problems.add('person', clash === 'running' ? messages.oneRunning : messages.termOverlaps);
  // rule 8: also of two rows of one file
  if (problems.found.length === 0 && term.type === 'TKSK' && term.state === 'ACTIVE' && !known.takeDistrict(area)) problems.add('area', messages.secondTkskRow);
  return { term, person: { id: person, fullName: entered.fullName, entered } };
}

/** The recorded person who has the row's number; notes one that somebody elsewhere has, or another row. */
function byNumber(known: Known, numbers: Set<string>, nik: string | null, problems: Problems): string | null {
  if (nik === null) return null;
  if (numbers.has(nik)) problems.add('nik', messages.nikRepeated);
  numbers.add(nik);
  const holder = known.holder(nik);
  if (holder === null) problems.add('nik', personalMessages.nikElsewhere);
  if (holder?.died) problems.add('nik', messages.hasDied, { date: holder.died });
  return holder?.id ?? null;
}

/** The recorded person whom the row's name means; null when nobody of that name serves there. Notes when several could be meant. */
function meant(known: Known, name: string, area: string, problems: Problems): string | null {
  const found = known.persons(name, area);
  if (found.length > 1) problems.add('person', messages.severalPersons, { count: found.length });
  const [only] = found;
  if (found.length === 1 && only?.died) problems.add('person', messages.hasDied, { date: only.died });
  return found.length === 1 ? only?.id ?? null : null;
}

async function enterTerms(tx: Db, ctx: Context, records: readonly NewRecord<Data>[]): Promise<Inserted> {
  const fresh = records.flatMap(({ ref, data: { person } }): (PersonToEnter & { ref: string })[] => (person.id === null ? [{ ref, id: newId(), data: person.entered }] : []));
  await enterPersons(tx, ctx, fresh, 'commitImport');
  const idOf = new Map(fresh.map(({ ref, id }) => [ref, id]));
  await tx.$executeRaw(insertRows('people.pillar', columns, records.map(({ ref, id, data: { term, person } }) => ({
    id, person_id: person.id ?? idOf.get(ref), person_name: person.fullName, type: term.type, area_code: term.area, owner_code: ctx.viewer.grant.area, state: term.state, appointer: term.appointer,
    decree_number: term.decreeNumber, decree_date: term.decreeDate, valid_from: term.validFrom, valid_to: term.validTo, member_number: term.memberNumber, employer: term.employer,
    end_reason: term.endReason, ended_on: term.endedOn, state_since: term.endedOn ?? term.validFrom, source: 'IMPORT',
  }))));
  await linkFollowing(tx, ctx, records.filter(({ data: { term } }) => term.type === 'TKSK' && term.state === 'ACTIVE').map(({ id }) => id), 'commitImport');
  return { beside: fresh.map(({ ref, id }) => ({ ref, type: 'Person', id })) };
}
