import { codes } from '@pilar/domain/vocabulary';
import { builder, institutions } from '../builder.ts';
import type { Option, Question, Section } from './instrument-rules.ts';

export const QuestionKind = builder.enumType('QuestionKind', { description: 'What a question is answered with (jenis pertanyaan).', values: codes('QUESTION_KIND') });

const QuestionOption = builder.objectRef<Option>('InstrumentOption').implement({
  description: 'An answer that a question of kind CHOICE offers (pilihan).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code by which it is answered.' }),
    label: t.exposeString('label', { description: 'Its words.' }),
    score: t.exposeFloat('score', { description: 'What it counts, from 0 to 100.' }),
  }),
});

const InstrumentQuestion = builder.objectRef<Question>('InstrumentQuestion').implement({
  description: 'A question of an instrument (pertanyaan).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code, unique in its edition.' }),
    text: t.exposeString('text', { description: 'The question.' }),
    hint: t.exposeString('hint', { nullable: true, description: 'What to look at.' }),
    kind: t.field({ type: QuestionKind, description: 'What it is answered with.', resolve: ({ kind }) => kind }),
    required: t.exposeBoolean('required', { description: 'Whether a visit is scored only once it is answered.' }),
    weight: t.exposeFloat('weight', { description: 'How much it counts (bobot); 0 when it is not scored.' }),
    options: t.field({ type: [QuestionOption], description: 'What a CHOICE offers.', resolve: ({ options }) => options }),
    min: t.exposeFloat('min', { nullable: true, description: 'Lowest value of a SCALE or NUMBER.' }),
    max: t.exposeFloat('max', { nullable: true, description: 'Highest value of a SCALE or NUMBER.' }),
  }),
});

const InstrumentSection = builder.objectRef<Section>('InstrumentSection').implement({
  description: 'Questions that belong together (bagian).',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title.' }),
    questions: t.field({ type: [InstrumentQuestion], description: 'Its questions, in their order.', resolve: ({ questions }) => questions }),
  }),
});

export const MonitoringInstrument = builder.prismaObject('MonitoringInstrument', {
  description: 'An edition of what is asked at the monitoring of institutions (instrumen monev). A published one never changes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    edition: t.exposeInt('edition', { description: 'Which edition of that name (edisi), from 1.' }),
    sections: t.field({ type: [InstrumentSection], description: 'Its sections, in their order.', resolve: ({ sections }) => sections as unknown as Section[] }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true, description: 'Day of its publication; null for a draft.' }),
  }),
});

institutions.recordFields(MonitoringInstrument, {
  type: 'MonitoringInstrument',
  can: { publish: { permission: 'instrument.publish', description: 'Revise and publish it while it is a draft, and draft the next edition.' } },
});

institutions.entity(MonitoringInstrument, 'monitoring.read', (id, ctx) => ctx.db.monitoringInstrument.findUnique({ where: { id } }));

builder.queryFields((t) => ({
  monitoringInstrument: t.prismaField({
    type: MonitoringInstrument,
    nullable: true,
    authScopes: { may: 'monitoring.read' },
    description: 'An edition of an instrument.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'MonitoringInstrument', args);
      return id === null ? null : ctx.db.monitoringInstrument.findUnique({ ...query, where: { id } });
    },
  }),
  monitoringInstruments: t.prismaField({
    type: [MonitoringInstrument],
    nullable: true,
    authScopes: { may: 'monitoring.read' },
    description: 'The latest 100 editions of instruments, by name, the latest edition first.',
    args: { published: t.arg.boolean({ description: 'Only published ones, or only drafts.' }) },
    resolve: (query, _root, { published }, ctx) => ctx.db.monitoringInstrument.findMany({
      ...query, where: published == null ? {} : { publishedOn: published ? { not: null } : null }, orderBy: [{ name: 'asc' }, { edition: 'desc' }], take: 100,
    }),
  }),
}));
