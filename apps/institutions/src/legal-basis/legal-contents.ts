import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { LegalBasis } from './legal-basis.ts';
import { legalBasisEntity } from './legal-basis-entity.ts';
import { checkCounts, readContents } from './legal-contents-rules.ts';

const LegalArticleInput = builder.inputType('LegalArticleInput', {
  description: 'An article.',
  fields: (t) => ({
    number: t.string({ required: true, description: 'Number: "8", "8A".' }),
    text: t.string({ description: 'What it lays down, in short or word for word, at most 4,000 characters.' }),
  }),
});

const LegalChapterInput = builder.inputType('LegalChapterInput', {
  description: 'A chapter with those of its articles that are known. Without number and title: articles whose chapter is not known.',
  fields: (t) => ({
    number: t.string({ description: 'Number: "IV".' }),
    title: t.string({ description: 'Title, at most 300 characters.' }),
    articles: t.field({ type: [LegalArticleInput], description: 'Its articles, in order.' }),
  }),
});

const RecordLegalContentsInput = builder.inputType('RecordLegalContentsInput', {
  description: 'All chapters and articles that are known of a regulation.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'Regulation (LegalBasis).' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ description: 'Why; stands in the history.' }),
    contents: t.field({ type: [LegalChapterInput], required: true, description: 'In order; takes the place of all that was recorded. Not more than the regulation is said to have.' }),
  }),
});

institutions.command({
  name: 'recordLegalContents',
  description: 'Records the chapters and articles of a regulation, as far as they are known.',
  permission: 'law.correct',
  entity: legalBasisEntity,
  result: LegalBasis,
  input: RecordLegalContentsInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.legalBasis.findUniqueOrThrow({ where: { id: input.id } });
    const contents = readContents(problems, input.contents);
    checkCounts(problems, row, contents, 'contents');
    problems.refuse();
    await tx.legalBasis.update({ where: { id: row.id }, data: { contents, version: { increment: 1 }, updatedAt: new Date() } });
    return row.id;
  },
});
