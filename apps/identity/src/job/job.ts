import type { JobKind as JobKindCode, JobState as JobStateCode } from '@pilar/jobs/handler';
import { codes } from '@pilar/domain/vocabulary';
import type { Language } from '@pilar/subgraph/messages';
import { parseId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import { mayCancel, mayRetry } from './job-rules.ts';

export const JobKind = builder.enumType('JobKind', { description: 'Kind of background work (jenis pekerjaan).', values: codes('JOB_KIND') });
export const JobState = builder.enumType('JobState', { description: 'What has become of background work (status pekerjaan).', values: codes('JOB_STATE') });

const JobFigure = builder.objectRef<{ key: string; value: number }>('JobFigure').implement({
  description: 'A figure of what a job came to (angka hasil).',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What it counts, such as created.' }),
    value: t.exposeInt('value', { description: 'The count.' }),
  }),
});

const JobPermissions = builder.objectRef<{ state: string }>('JobPermissions').implement({
  description: 'What the viewer may do with this Job.',
  fields: (t) => ({
    cancel: t.boolean({ description: 'Stop it, waiting or running.', resolve: mayCancel }),
    retry: t.boolean({ description: 'Run it again after it failed; it goes on from where it had got to.', resolve: mayRetry }),
  }),
});

export const Job = builder.prismaObject('Job', {
  description: 'Background work that the viewer started (pekerjaan latar): an import, an export, a document. Nobody else sees it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: JobKind, description: 'Kind of work.', resolve: (row) => row.kind as JobKindCode }),
    subject: t.exposeString('subject', { description: 'What it works on, such as the name of a file.' }),
    state: t.field({ type: JobState, description: 'What has become of it.', resolve: (row) => row.state as JobStateCode }),
    done: t.exposeInt('done', { description: 'How far it is, in units of `total`.' }),
    total: t.exposeInt('total', { nullable: true, description: 'How much there is; null while not known.' }),
    attempts: t.exposeInt('attempts', { description: 'How often it was started: more than once after a failure or a restart of the server.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When it began; null while it waits for its turn.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended, however it ended.' }),
    message: t.string({ nullable: true, description: 'Why it failed and what to do, in the viewer\'s language.', resolve: (row, _args, ctx) => (row.message as Record<Language, string> | null)?.[ctx.language] ?? null }),
    figures: t.field({ type: [JobFigure], description: 'What it came to, sorted by key; empty before its end.', resolve: (row) => Object.entries(row.figures as Record<string, number>).toSorted().map(([key, value]) => ({ key, value })) }),
    file: t.relation('file', { nullable: true, description: 'The file it made; null when it made none, or the file has been removed at its time.' }),
    version: t.exposeInt('version', { description: 'Grows with each change, progress included.' }),
    viewerCan: t.field({ type: JobPermissions, description: 'What the viewer may do with it.', resolve: (row) => row }),
  }),
});

// A job is its owner's alone, whatever their role: row-level security decides.
identity.entity(Job, null, (id, ctx) => ctx.db.job.findUnique({ where: { id } }));

const JobFilter = builder.inputType('JobFilter', {
  description: 'Which jobs.',
  fields: (t) => ({
    kind: t.field({ type: [JobKind], description: 'Kinds of work.' }),
    state: t.field({ type: [JobState], description: 'States.' }),
  }),
});

const jobs: ListDefinition<typeof JobFilter.$inferInput, 'NEWEST'> = {
  name: 'jobs',
  table: 'identity.job',
  model: 'job',
  orders: { NEWEST: [{ expression: 'created_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'NEWEST',
  where: ({ kind, state }) => [
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
  ],
};

const JobConnection = identity.connection<typeof Job.$inferType>('Job', Job);

builder.queryFields((t) => ({
  job: t.prismaField({
    type: Job,
    nullable: true,
    description: 'Background work that the viewer started; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the job.' }) },
    resolve: (query, _root, { id }, ctx) => ctx.db.job.findUnique({ ...query, where: { id: parseId(ctx, 'id', String(id)) } }),
  }),
  jobs: t.field({
    type: JobConnection,
    description: 'Background work that the viewer started, newest first. It is kept for 90 days after its end.',
    args: { ...identity.pageArgs(t), filter: t.arg({ type: JobFilter, description: 'Which rows; all when left out.' }) },
    resolve: (_root, args, ctx, info) => identity.page(jobs, args, ctx, info),
  }),
}));
