import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Column, ColumnType, ImportKind as Kind, Problem } from '@pilar/imports/kind';
import { importKinds, rightsTo } from '@pilar/imports/kinds';
import { allowed, type Context } from '@pilar/subgraph/context';
import { builder } from '../builder.ts';

export const ImportKind = builder.enumType('ImportKind', { description: 'What an import makes of a file (jenis impor).', values: codes('IMPORT_KIND') });
export const ImportState = builder.enumType('ImportState', { description: 'How far an import has come (status impor).', values: codes('IMPORT_STATE') });
export const ImportRowState = builder.enumType('ImportRowState', { description: 'What has become of a row that keeps itself out (status baris).', values: codes('IMPORT_ROW_STATE') });
export const ImportOutcome = builder.enumType('ImportOutcome', { description: 'What came of a row that was sent for entering (hasil baris).', values: codes('IMPORT_OUTCOME') });
export const ImportConfidence = builder.enumType('ImportConfidence', {
  description: 'How sure the target of a column is (keyakinan).',
  values: {
    REMEMBERED: { description: 'Decided before for files of this shape (diingat).' },
    EXACT: { description: 'The same words (sama persis).' },
    SIMILAR: { description: 'Nearly the same words (mirip).' },
    CHOSEN: { description: 'An officer chose it (dipilih).' },
  } as const,
});

const columnTypes: Record<ColumnType, string> = {
  text: 'TEXT', longText: 'LONG_TEXT', nik: 'NIK', familyCard: 'FAMILY_CARD', date: 'DATE', time: 'TIME', number: 'NUMBER', boolean: 'BOOLEAN', sex: 'SEX', code: 'CODE', list: 'LIST', region: 'REGION',
};
const ImportColumnType = builder.enumType('ImportColumnType', {
  description: 'What stands in a column of an import (jenis isi kolom).',
  values: ['TEXT', 'LONG_TEXT', 'NIK', 'FAMILY_CARD', 'DATE', 'TIME', 'NUMBER', 'BOOLEAN', 'SEX', 'CODE', 'LIST', 'REGION'] as const,
});

const ImportColumn = builder.objectRef<Column>('ImportColumn').implement({
  description: 'A column that a file may have (kolom impor).',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in mappings and batches.' }),
    titleId: t.string({ description: 'Title in Indonesian.', resolve: ({ title }) => title.id }),
    titleEn: t.string({ description: 'Title in English.', resolve: ({ title }) => title.en }),
    aliases: t.stringList({ description: 'Other headers that are recognised.', resolve: ({ aliases }) => aliases }),
    type: t.field({ type: ImportColumnType, description: 'What stands in it.', resolve: ({ type }) => columnTypes[type] as 'TEXT' }),
    list: t.string({ nullable: true, description: 'Vocabulary of its codes.', resolve: ({ list }) => list ?? null }),
    level: t.string({ nullable: true, description: 'Level that a region must have, such as DISTRICT.', resolve: ({ level }) => level ?? null }),
    required: t.boolean({ description: 'Whether a row needs it.', resolve: ({ required }) => required ?? false }),
    maxLength: t.int({ nullable: true, description: 'Characters at most; null for the usual bounds.', resolve: ({ maxLength }) => maxLength ?? null }),
    personal: t.boolean({ description: 'Whether it tells of a person.', resolve: ({ personal }) => personal ?? false }),
    given: t.boolean({ description: 'Whether it may be told once for a file that lacks it.', resolve: ({ given }) => given ?? false }),
    checkedOnly: t.boolean({ description: 'Whether it is checked but not stored yet.', resolve: ({ checkedOnly }) => checkedOnly ?? false }),
    example: t.exposeString('example', { description: 'As an officer would write it.' }),
  }),
});

const ImportDefinition = builder.objectRef<Kind>('ImportDefinition').implement({
  description: 'A kind of import and its columns (bentuk impor).',
  fields: (t) => ({
    kind: t.field({ type: ImportKind, description: 'The kind.', resolve: ({ kind }) => kind }),
    titleId: t.string({ description: 'Title in Indonesian.', resolve: ({ title }) => title.id }),
    titleEn: t.string({ description: 'Title in English.', resolve: ({ title }) => title.en }),
    columns: t.field({ type: [ImportColumn], description: 'Its columns in their usual order.', resolve: ({ columns }) => columns }),
  }),
});

/** Whether the viewer may run imports of the kind. */
export function mayImport(ctx: Pick<Context, 'viewer'>, kind: Kind): boolean {
  return allowed(ctx, 'import.run') && rightsTo(kind).every((right) => allowed(ctx, right));
}

builder.queryField('importKinds', (t) => t.field({
  type: [ImportDefinition],
  description: 'Kinds of import that the viewer may run, with their columns.',
  resolve: (_root, _args, ctx) => importKinds.filter((kind) => mayImport(ctx, kind)),
}));

export const ImportProblem = builder.objectRef<Problem>('ImportProblem').implement({
  description: 'What is wrong with a cell or a row and what to do (masalah).',
  fields: (t) => ({
    column: t.exposeString('column', { nullable: true, description: 'Key of the column; null when it concerns the whole row.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do.' }),
  }),
});

/** A stage or state as the graph tells it. */
export function stateOf({ stage, stopped }: { stage: string; stopped: boolean }): Code<'IMPORT_STATE'> {
  return (stopped ? 'STOPPED' : stage) as Code<'IMPORT_STATE'>;
}
