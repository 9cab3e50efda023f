import { numberDigits } from '@pilar/domain/nik';
import { allowed } from '@pilar/subgraph/context';
import { requestError } from '@pilar/subgraph/errors';
import { madeByImport } from '@pilar/subgraph/importing';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { messages as common } from '@pilar/subgraph/messages';
import { restrictedSince } from '@pilar/subgraph/restricted';
import { sql } from '@pilar/subgraph/sql';
import { hex } from '@pilar/subgraph/sealed-numbers';
import { builder, people } from '../builder.ts';
import { mergedInto, standingId } from './person-merges.ts';
import { niks } from './person-numbers.ts';
import { displayName } from './person-rules.ts';
import { privateFields } from './private-fields.ts';

export const Person = builder.prismaObject('Person', {
  description: 'Somebody who serves (pilar sosial, pejabat): a public office, never a person served.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    fullName: t.exposeString('fullName', { description: 'Name without titles.' }),
    titlesBefore: t.exposeString('titlesBefore', { nullable: true, description: 'Titles before the name: "Dra."' }),
    titlesAfter: t.exposeString('titlesAfter', { nullable: true, description: 'Titles after the name: "M.Si."' }),
    displayName: t.string({ description: 'Name with titles: "Dra. Nurhana, M.Si."', resolve: displayName }),
    aliases: t.exposeStringList('aliases', { description: 'Other spellings found in documents.' }),
    area: t.field({ type: people.Region, description: 'Region the person serves in.', resolve: (row) => ({ code: row.areaCode }) }),
    official: t.exposeBoolean('official', { description: 'Holds a public office (pejabat); name and office are visible to the areas below.' }),
    erasedAt: t.expose('erasedAt', { type: 'DateTime', nullable: true, description: 'When the data of the person were erased (UU 27/2022); terms of service then stand for the counts alone. Null of all others.' }),
    restrictedSince: t.field({ type: 'DateTime', nullable: true, description: 'Since when the data of the person are restricted at their request (UU 27/2022): kept and readable, and not processed otherwise. Null of all others.', resolve: async ({ id }, _args, ctx) => (await restrictedSince(ctx, id)) ?? null }),
    pillars: t.relation('pillars', {
      description: 'Terms of service, newest first.',
      authScopes: { may: 'pillar.read' },
      query: { orderBy: [{ validFrom: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }] },
    }),
  }),
});

people.recordFields(Person, {
  type: 'Person',
  can: {
    correct: { permission: 'person.correct', description: 'Correct name, titles, aliases, area and personal data.' },
    merge: { permission: 'person.merge', description: 'Merge it with another record of the same person.' },
    revealNik: { permission: 'person.revealNik', description: 'Be shown the NIK whole, for a purpose.' },
  },
  withheld: { permission: 'person.readPrivate', fields: privateFields },
  protects: { columns: ['id'], fields: privateFields, permission: 'person.readPrivate' },
  merged: mergedInto,
});

people.entity(Person, 'person.read', async (id, ctx) => ctx.db.person.findUnique({ where: { id: await standingId(ctx.db, id) } }));

const PersonFilter = builder.inputType('PersonFilter', {
  description: 'Which persons.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name or of an alias.' }),
    official: t.boolean({ description: 'Only officials, or only others.' }),
    import: t.id({ description: 'Only those that this import entered.' }),
    nik: t.field({ type: 'Nik', description: 'Only whose NIK this is: 16 digits, by POST only. Needs the right to personal data.' }),
  }),
});

const PersonOrder = builder.enumType('PersonOrder', {
  description: 'Order of persons.',
  values: { NAME: { description: 'By name.' }, UPDATED_DESC: { description: 'Last changed first.' } },
});

/** The list as its root field shows it. */
export const persons: ListDefinition<typeof PersonFilter.$inferInput, 'NAME' | 'UPDATED_DESC'> = {
  name: 'people',
  table: 'people.person',
  searched: { view: 'people.searched_person', by: ({ text }) => text },
  model: 'person',
  orders: {
    NAME: [{ expression: 'full_name COLLATE "C"', type: 'text' }],
    UPDATED_DESC: [{ expression: 'updated_at', type: 'timestamptz', descending: true }],
  },
  defaultOrder: 'NAME',
  byKey: ({ nik }) => nik,
  where: ({ text, official, import: batch, nik }) => [
    ...(text?.trim() ? [sql`search_name LIKE pilar.contains_pattern(${text})`] : []),
    ...(official == null ? [] : [sql`official = ${official}`]),
    ...(batch ? [madeByImport('people', batch)] : []),
    ...(nik ? [sql`id IN (SELECT person_id FROM people.person_private WHERE nik_index IN (SELECT decode(digits, 'hex') FROM unnest(${niks.indexes(numberDigits(nik)).map(hex)}::text[]) AS digits))`] : []),
  ],
};

const PersonConnection = people.connection<typeof Person.$inferType>('Person', Person, { byArea: true });

builder.queryFields((t) => ({
  person: t.prismaField({
    type: Person,
    nullable: true,
    authScopes: { may: 'person.read' },
    description: 'A person, or who they were merged into; null when there is none in the viewer\'s area.',
    args: people.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await people.lookUp(ctx, 'Person', args);
      return id === null ? null : ctx.db.person.findUnique({ ...query, where: { id: await standingId(ctx.db, id) } });
    },
  }),
  people: t.field({
    type: PersonConnection,
    authScopes: { may: 'person.read' },
    description: 'Persons in the viewer\'s area, and officials of the areas above it.',
    args: { ...people.listArgs(t), filter: t.arg({ type: PersonFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [PersonOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => {
      if (args.filter?.nik && !allowed(ctx, 'person.readPrivate')) throw requestError(ctx, 'FORBIDDEN', common.forbidden, { permission: 'person.readPrivate' });
      return people.page(persons, args, ctx, info);
    },
  }),
}));
