import { today } from '@pilar/domain/dates';
import { changed } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import { Programme } from './programme.ts';
import { programmeEntity } from './programme-entity.ts';
import { checkTerm } from './programme-input.ts';
import { programmeMessages as messages } from './programme-messages.ts';

type Row = Prisma.ProgrammeConflictGetPayload<{ include: { one: true; other: true } }>;
type Side = Row & { of: string };

const otherOf = ({ of, ...row }: Side) => (row.oneId === of ? row.other : row.one);

const ProgrammeConflict = builder.objectRef<Side>('ProgrammeConflict').implement({
  description: 'A programme that nobody may have beside this one (rule 37).',
  fields: (t) => ({
    programme: t.field({ type: Programme, description: 'The other programme.', resolve: otherOf }),
    grounds: t.exposeString('grounds', { description: 'Why: the rule or decree.' }),
    yearFrom: t.exposeInt('yearFrom', { description: 'First year.' }),
    yearTo: t.exposeInt('yearTo', { nullable: true, description: 'Last year; null while it holds.' }),
  }),
});

builder.prismaObjectField(Programme, 'conflicts', (t) => t.field({
  type: [ProgrammeConflict],
  description: 'Programmes that nobody may have beside it (rule 37), by name, with those that were so once.',
  select: { conflictsOne: { include: { one: true, other: true } }, conflictsOther: { include: { one: true, other: true } } },
  resolve: ({ id, conflictsOne, conflictsOther }) => [...conflictsOne, ...conflictsOther].map((row) => ({ ...row, of: id })).toSorted((a, b) => (otherOf(a).name < otherOf(b).name ? -1 : 1)),
}));

const ProgrammeConflictInput = builder.inputType('ProgrammeConflictInput', {
  description: 'A programme that nobody may have beside the one that is told of.',
  fields: (t) => ({
    programme: t.id({ required: true, description: 'The other programme (Programme).' }),
    grounds: t.string({ required: true, description: 'Why: the rule or decree, at most 500 characters.' }),
    yearFrom: t.int({ description: 'First year; this one when left out.' }),
    yearTo: t.int({ description: 'Last year; while it holds when left out.' }),
  }),
});

beneficiaries.command({
  name: 'setProgrammeConflicts',
  description: 'Sets all programmes that nobody may have beside one (rule 37). It holds for both; the province sets it. Who has both already keeps them until somebody decides.',
  permission: 'programme.setConflicts', entity: programmeEntity, result: Programme, operation: 'UPDATED',
  input: builder.inputType('SetProgrammeConflictsInput', {
    description: 'All programmes that exclude one.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The programme (Programme).'),
      conflicts: t.field({ type: [ProgrammeConflictInput], required: true, description: 'All of them; one that is left out excludes it no more.' }),
    }),
  }),
  run: async ({ input: { conflicts, ...input }, tx, ctx, touch }) => {
    const id = input.id.toLowerCase();
    const problems = new Problems(ctx);
    const thisYear = Number(today().slice(0, 4));
    const given = new Map<string, { grounds: string; yearFrom: number; yearTo: number | null }>();
    const known = new Set((await tx.programme.findMany({ where: { id: { in: conflicts.map(({ programme }) => programme).filter(isId) } }, select: { id: true } })).map((one) => one.id));
    for (const [index, { programme, yearFrom, yearTo, ...conflict }] of conflicts.entries()) {
      const other = programme.toLowerCase();
      const at = `conflicts.${index}`;
      if (!known.has(other)) problems.add(`${at}.programme`, shared.unknownReference, { type: 'Programme', value: programme.slice(0, 60) });
      if (other === id) problems.add(`${at}.programme`, messages.ownConflict);
      if (given.has(other)) problems.add(`${at}.programme`, messages.conflictTwice);
      const grounds = requiredTextWithoutNumber(`${at}.grounds`, conflict.grounds, 500, problems);
      const term = { yearFrom: yearFrom ?? thisYear, yearTo: yearTo ?? null };
      checkTerm(term, problems, `${at}.`);
      given.set(other, { grounds, ...term });
    }
    problems.refuse();
    const sides = { OR: [{ oneId: id }, { otherId: id }] };
    const before = (await tx.programmeConflict.findMany({ where: sides })).map(({ oneId, otherId }) => (oneId === id ? otherId : oneId));
    // Both programmes tell of it in their history; in one order for all, so that two at once do not wait for each other.
    for (const other of [...new Set([...before, ...given.keys()])].toSorted()) {
      await touch({ entity: programmeEntity, path: 'conflicts', id: other }, async () => {
        const [oneId, otherId] = other < id ? [other, id] : [id, other];
        await tx.programmeConflict.deleteMany({ where: { oneId, otherId } });
        const conflict = given.get(other);
        if (conflict) await tx.programmeConflict.create({ data: { id: newId(), oneId, otherId, ...conflict } });
        await tx.programme.update({ where: { id: other }, data: changed() });
      });
    }
    await tx.programme.update({ where: { id }, data: changed() });
    return id;
  },
});
