import { codes, type Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { citation } from './legal-basis-rules.ts';
import { knownOf, type Article, type Chapter } from './legal-contents-rules.ts';
import { implementingOf, regulationOf } from './legal-implementation.ts';

export const LegalBasisKind = builder.enumType('LegalBasisKind', { description: 'Kind of regulation (jenis peraturan).', values: codes('LEGAL_BASIS_KIND') });
export const LegalBasisStatus = builder.enumType('LegalBasisStatus', { description: 'Whether it is in force.', values: codes('LEGAL_BASIS_STATUS') });

const LegalArticle = builder.objectRef<Article>('LegalArticle').implement({
  description: 'An article (pasal) of a regulation.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Number: "8", "8A".' }),
    text: t.exposeString('text', { nullable: true, description: 'What it lays down, in short or word for word; null where only its number is known.' }),
  }),
});

const LegalChapter = builder.objectRef<Chapter>('LegalChapter').implement({
  description: 'A chapter (bab) of a regulation with those of its articles that are known. Without a number: articles whose chapter is not known.',
  fields: (t) => ({
    number: t.exposeString('number', { nullable: true, description: 'Number: "IV".' }),
    title: t.exposeString('title', { nullable: true, description: 'Title.' }),
    articles: t.field({ type: [LegalArticle], description: 'Its articles that are known, in order.', resolve: ({ articles }) => articles }),
  }),
});

export const LegalBasis = builder.prismaObject('LegalBasis', {
  description: 'A regulation (dasar hukum): law as data, with its predecessors and successor as links.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: LegalBasisKind, description: 'Kind of regulation.', resolve: (row) => row.kind as Code<'LEGAL_BASIS_KIND'> }),
    number: t.exposeString('number', { nullable: true, description: 'Number; null where not known.' }),
    year: t.exposeInt('year', { description: 'Year.' }),
    title: t.exposeString('title', { description: 'What it is about (tentang).' }),
    citation: t.string({ description: 'How it is cited: "Perda 8/2018".', resolve: citation }),
    status: t.field({ type: LegalBasisStatus, description: 'Whether it is in force.', resolve: (row) => row.status as Code<'LEGAL_BASIS_STATUS'> }),
    issuer: t.relation('issuer', { nullable: true, authScopes: { may: 'office.read' }, description: 'Who issued it; null when not known or outside the viewer\'s reach.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day in force.' }),
    chapters: t.exposeInt('chapters', { nullable: true, description: 'Number of chapters (bab).' }),
    articles: t.exposeInt('articles', { nullable: true, description: 'Number of articles (pasal).' }),
    summary: t.exposeString('summary', { nullable: true, description: 'What it lays down, in short.' }),
    contents: t.field({ type: [LegalChapter], description: 'Chapters and articles that are known, in order.', resolve: ({ contents }) => contents as Chapter[] }),
    chaptersKnown: t.int({ description: 'How many chapters are recorded.', resolve: ({ contents }) => knownOf(contents as Chapter[]).chapters }),
    articlesKnown: t.int({ description: 'How many articles are recorded.', resolve: ({ contents }) => knownOf(contents as Chapter[]).articles }),
    replacedBy: t.relation('replacedBy', { nullable: true, description: 'Regulation that took its place.' }),
    replaces: t.relation('replaces', { description: 'Regulations whose place it took, latest first.', query: { orderBy: [{ year: 'desc' }, { id: 'desc' }] } }),
  }),
});

builder.objectFields(LegalBasis, (t) => ({
  implements: t.field({
    type: [LegalBasis],
    description: 'Regulations of higher rank that it carries out (pelaksanaan dari), as they were named.',
    resolve: async ({ implementsIds }, _args, ctx) => (await Promise.all(implementsIds.map((id) => regulationOf(ctx, id)))).filter((row) => row !== null),
  }),
  implementedBy: t.field({
    type: [LegalBasis], description: 'Regulations that carry it out (peraturan pelaksana), latest first.', resolve: ({ id }, _args, ctx) => implementingOf(ctx, id),
  }),
}));

institutions.recordFields(LegalBasis, {
  type: 'LegalBasis',
  can: { correct: { permission: 'law.correct', description: 'Correct what is recorded of it, its successor, its chapters and articles.' } },
});

institutions.entity(LegalBasis, 'law.read', (id, ctx) => ctx.db.legalBasis.findUnique({ where: { id } }));

const LegalBasisFilter = builder.inputType('LegalBasisFilter', {
  description: 'Which regulations.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the citation or title: "perda 8/2018".' }),
    kind: t.field({ type: [LegalBasisKind], description: 'Kinds of regulation.' }),
    status: t.field({ type: [LegalBasisStatus], description: 'Statuses.' }),
  }),
});

const LegalBasisOrder = builder.enumType('LegalBasisOrder', {
  description: 'Order of regulations.',
  values: { YEAR_DESC: { description: 'Latest year first.' }, TITLE: { description: 'By title.' } },
});

/** The list as its root field shows it. */
export const legalBases: ListDefinition<typeof LegalBasisFilter.$inferInput, 'YEAR_DESC' | 'TITLE'> = {
  name: 'legalBases',
  table: 'institutions.legal_basis',
  model: 'legalBasis',
  orders: {
    YEAR_DESC: [{ expression: 'year', type: 'int', descending: true }],
    TITLE: [{ expression: 'title COLLATE "C"', type: 'text' }],
  },
  defaultOrder: 'YEAR_DESC',
  where: ({ text, kind, status }) => [
    ...(text?.trim() ? [sql`id IN (SELECT institutions.find_legal_bases(${text}))`] : []),
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(status?.length ? [sql`status = ANY(${status})`] : []),
  ],
};

const LegalBasisConnection = institutions.connection<typeof LegalBasis.$inferType>('LegalBasis', LegalBasis);

builder.queryFields((t) => ({
  legalBasis: t.prismaField({
    type: LegalBasis,
    nullable: true,
    authScopes: { may: 'law.read' },
    description: 'A regulation; null when there is none.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'LegalBasis', args);
      return id === null ? null : ctx.db.legalBasis.findUnique({ ...query, where: { id } });
    },
  }),
  legalBases: t.field({
    type: LegalBasisConnection,
    authScopes: { may: 'law.read' },
    description: 'Regulations, the same for everybody signed in.',
    args: { ...institutions.pageArgs(t), filter: t.arg({ type: LegalBasisFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [LegalBasisOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(legalBases, args, ctx, info),
  }),
}));
