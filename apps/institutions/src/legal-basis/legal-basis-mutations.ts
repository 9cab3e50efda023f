import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import type { Touched } from '@pilar/subgraph/commands';
import { asDay } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, words } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { leadsTo } from '../chains.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { namedOffice } from '../office/named-office.ts';
import { LegalBasis, LegalBasisKind, LegalBasisStatus } from './legal-basis.ts';
import { checkMarks, checkNumbers, refuseSame } from './legal-basis-checks.ts';
import { legalBasisEntity } from './legal-basis-entity.ts';
import { citation, statusesOfReplaced } from './legal-basis-rules.ts';
import { checkCounts, type Chapter } from './legal-contents-rules.ts';
import { namedHigher } from './legal-implementation.ts';

const RecordLegalBasisInput = builder.inputType('RecordLegalBasisInput', {
  description: 'A regulation.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    kind: t.field({ type: LegalBasisKind, required: true, description: 'Kind of regulation.' }),
    number: t.string({ description: 'Number, where known.' }),
    year: t.int({ required: true, description: 'Year.' }),
    title: t.string({ required: true, description: 'What it is about, at most 500 characters.' }),
    status: t.field({ type: LegalBasisStatus, required: true, description: 'Whether it is in force.' }),
    issuer: t.id({ description: 'The office (Office) that issued it.' }),
    validFrom: t.field({ type: 'Date', description: 'First day in force.' }),
    chapters: t.int({ description: 'Number of chapters.' }),
    articles: t.int({ description: 'Number of articles.' }),
    summary: t.string({ description: 'What it lays down, in short, at most 4,000 characters.' }),
    replaces: t.idList({ description: 'Regulations (LegalBasis) whose place it takes; they become REPLACED.' }),
    implements: t.idList({ description: 'Regulations (LegalBasis) of higher rank that it carries out.' }),
  }),
});

institutions.command({
  name: 'recordLegalBasis',
  description: 'Records a regulation. Those it replaces become REPLACED and point at it.',
  permission: 'law.record',
  entity: legalBasisEntity,
  result: LegalBasis,
  input: RecordLegalBasisInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const number = problems.text('number', input.number, 60) ?? null;
    const title = problems.requiredText('title', input.title);
    const summary = problems.text('summary', input.summary, 4_000);
    checkNumbers(problems, input);
    checkMarks(problems, input.caveats);
    const issuerId = await namedOffice(tx, problems, 'issuer', input.issuer) ?? null;
    const id = newId();
    const implementsIds = await namedHigher(tx, problems, { id, kind: input.kind, year: input.year }, input.implements) ?? [];
    problems.refuse();
    await refuseSame(tx, ctx, { kind: input.kind, number, year: input.year, issuerId });
    await tx.legalBasis.create({
      data: {
        id, number, title, summary, issuerId, implementsIds, kind: input.kind, year: input.year, status: input.status,
        validFrom: asDay(input.validFrom), chapters: input.chapters, articles: input.articles,
        ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [],
      },
    });
    for (const predecessor of predecessors(input.replaces)) await touch(predecessor, () => replace(tx, ctx, predecessor, { id, year: input.year }));
    await institutions.linkExternalIds(tx, ctx, 'LegalBasis', id, input.externalIds);
    return id;
  },
});

/** The named predecessors, each once, in one order for all, so that two that name the same ones do not wait for each other. */
function predecessors(ids: readonly string[] | null | undefined): Touched<Db>[] {
  const named = new Map((ids ?? []).map((id, index) => [id.toLowerCase(), `replaces.${index}`]));
  return [...named].map(([id, path]) => ({ entity: legalBasisEntity, id, path })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function replace(tx: Db, ctx: Context, { id, path }: Touched<Db>, successor: { id: string; year: number }): Promise<void> {
  const problems = new Problems(ctx);
  const row = await tx.legalBasis.findUniqueOrThrow({ where: { id }, include: { replacedBy: true } });
  if (row.replacedBy) problems.add(path, messages.replacedAlready, { citation: citation(row), successor: citation(row.replacedBy) });
  if (row.year > successor.year) problems.add(path, messages.replacesLater, { citation: citation(row), year: successor.year });
  problems.refuse();
  await tx.legalBasis.update({ where: { id }, data: { replacedById: successor.id, status: 'REPLACED', version: { increment: 1 }, updatedAt: new Date() } });
}

const CorrectLegalBasisInput = builder.inputType('CorrectLegalBasisInput', {
  description: 'Corrections; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    kind: t.field({ type: LegalBasisKind, description: 'Kind of regulation.' }),
    number: t.string({ description: 'Number.' }),
    year: t.int({ description: 'Year.' }),
    title: t.string({ description: 'What it is about.' }),
    status: t.field({ type: LegalBasisStatus, description: 'Whether it is in force.' }),
    issuer: t.id({ description: 'The office (Office) that issued it.' }),
    validFrom: t.field({ type: 'Date', description: 'First day in force.' }),
    chapters: t.int({ description: 'Number of chapters.' }),
    articles: t.int({ description: 'Number of articles.' }),
    summary: t.string({ description: 'What it lays down, in short.' }),
    replacedBy: t.id({ description: 'Regulation (LegalBasis) that took its place; makes it REPLACED unless a status is given.' }),
    implements: t.idList({ description: 'All regulations (LegalBasis) of higher rank that it carries out.' }),
  }),
});

institutions.command({
  name: 'correctLegalBasis',
  description: 'Corrects what is recorded of a regulation, its successor included.',
  permission: 'law.correct',
  entity: legalBasisEntity,
  result: LegalBasis,
  input: CorrectLegalBasisInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.legalBasis.findUniqueOrThrow({ where: { id: input.id } });
    const number = problems.text('number', input.number, 60);
    const title = input.title === undefined ? undefined : problems.requiredText('title', input.title);
    const summary = problems.text('summary', input.summary, 4_000);
    checkNumbers(problems, input);
    checkMarks(problems, input.caveats);
    const known = <Value>(given: Value | undefined, kept: Value) => (given === undefined ? kept : given);
    const kind = input.kind ?? (row.kind as Code<'LEGAL_BASIS_KIND'>);
    const year = input.year ?? row.year;
    checkCounts(problems, { chapters: known(input.chapters, row.chapters), articles: known(input.articles, row.articles) }, row.contents as Chapter[], null);
    const implementsIds = await namedHigher(tx, problems, { id: row.id, kind, year }, input.implements);
    const issuerId = await namedOffice(tx, problems, 'issuer', input.issuer);
    const replacedById = await namedSuccessor(tx, problems, row.id, input.replacedBy);
    const status = input.status ?? (replacedById ? 'REPLACED' : row.status);
    const successor = replacedById === undefined ? row.replacedById : replacedById;
    if (successor && !statusesOfReplaced.includes(status)) problems.add('status', messages.replacedInForce, { value: words('LEGAL_BASIS_STATUS', status), fitting: words('LEGAL_BASIS_STATUS', ...statusesOfReplaced) });
    problems.refuse();
    await refuseSame(tx, ctx, { kind, year, number: known(number, row.number), issuerId: known(issuerId, row.issuerId) }, row.id);
    await tx.legalBasis.update({
      where: { id: row.id },
      data: {
        kind, year, number, title, summary, status, issuerId, implementsIds, replacedById, validFrom: asDay(input.validFrom),
        chapters: input.chapters, articles: input.articles,
        caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    return row.id;
  },
});

/** The successor that a correction names; noted as a problem when there is none, or when the succession would run in a ring. */
async function namedSuccessor(tx: Db, problems: Problems, id: string, named: string | null | undefined): Promise<string | null | undefined> {
  if (named === null || named === undefined) return named;
  const successor = isId(named) ? await tx.legalBasis.findUnique({ where: { id: named }, select: { id: true } }) : null;
  if (!successor) problems.add('replacedBy', shared.unknownReference, { type: 'LegalBasis', value: named.slice(0, 60) });
  else if (successor.id === id) problems.add('replacedBy', messages.ownSuccessor);
  else if (await leadsTo(tx, { table: 'institutions.legal_basis', column: 'replaced_by_id' }, successor.id, id)) problems.add('replacedBy', messages.successionRing);
  return successor?.id ?? null;
}
