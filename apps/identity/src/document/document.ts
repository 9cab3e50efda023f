import { may } from '@pilar/domain/access';
import { issuedUnder, revokedUnder } from '@pilar/domain/paper-permissions';
import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { parseId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, raw, sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { File } from '../file/file.ts';
import { Incident, NoticeTo } from '../incident/incident.ts';
import { Job } from '../job/job.ts';
import { DistributionBatch, Event, Institution, Office } from '../references/external-types.ts';
import type { DocumentKind as Kind, DocumentMaking as Making, DocumentState as State } from './document-rules.ts';
import { DocumentAccesses, type Accesses } from './protection-papers.ts';

export const DocumentKind = builder.enumType('DocumentKind', { description: 'Kind of a paper (jenis dokumen).', values: codes('DOCUMENT_KIND') });
const DocumentState = builder.enumType('DocumentState', { description: 'What has become of a paper (status dokumen).', values: codes('DOCUMENT_STATE') });
const DocumentMaking = builder.enumType('DocumentMaking', { description: 'What is being made (yang sedang dibuat).', values: codes('DOCUMENT_MAKING') });

/** Which persons a list is of, or of which region and year a recap. */
export type ListParameters = { area: string | null; text: string | null; official: boolean | null; year?: number | null };

const PersonListRef = builder.objectRef<ListParameters>('DocumentList').implement({
  description: 'Which persons a list is of (saringan daftar).',
  fields: (t) => ({
    area: t.field({ type: identity.Region, nullable: true, description: 'Only this region and below; null for the whole of the maker\'s area.', resolve: ({ area }) => (area === null ? null : { code: area }) }),
    text: t.exposeString('text', { nullable: true, description: 'Part of the name.' }),
    official: t.exposeBoolean('official', { nullable: true, description: 'Only officials, or only others.' }),
    year: t.int({ nullable: true, description: 'Year that RAKOR_COVERAGE, CASE_RECAP, POVERTY_REPORT, COMPLAINT_FIGURES or DISTRIBUTION_REPORT tells of; null for that of the day on which it is made.', resolve: ({ year }) => year ?? null }),
  }),
});

/** A file of the document that the viewer may see. */
async function filesOf(ctx: Context<Db>, document: string, part: 'PAGE' | 'DRAFT' | 'PAPER' | 'SIGNED') {
  const rows = await ctx.db.documentFile.findMany({ where: { documentId: document, part }, orderBy: { page: 'asc' } });
  const files = await ctx.db.file.findMany({ where: { id: { in: rows.map(({ fileId }) => fileId) }, state: 'READY' } });
  return rows.flatMap(({ fileId }) => files.find(({ id }) => id === fileId) ?? []);
}

export const Document = builder.prismaObject('Document', {
  description: 'A paper with a letterhead (dokumen): drafted from a record or a list, issued under a letter number, signed, revoked. Seen by those whose area contains that of the grant it was made under.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: DocumentKind, description: 'Kind of paper.', resolve: (row) => row.kind as Kind }),
    title: t.exposeString('title', { description: 'What it is of: the event\'s title, or the list\'s region.' }),
    event: t.field({ type: Event, nullable: true, description: 'The event that a report is of.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Event', row.eventId) }),
    institution: t.field({ type: Institution, nullable: true, description: 'The institution that a certificate is of.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Institution', row.institutionId) }),
    distribution: t.field({ type: DistributionBatch, nullable: true, description: 'The distribution that a list of recipients, their receipts or minutes of handing over are of.', resolve: (row, _args, ctx) => identity.stub(ctx, 'DistributionBatch', row.distributionId) }),
    accesses: t.field({ type: DocumentAccesses, nullable: true, description: 'Which accesses an ACCESS_AUDIT tells of.', resolve: (row) => row.accesses as Accesses | null }),
    incident: t.field({ type: Incident, nullable: true, description: 'The incident that a BREACH_NOTICE tells of; null without the right to read it.', resolve: (row, _args, ctx) => (row.incidentId !== null && may(ctx.viewer, 'incident.read') ? ctx.db.incident.findUnique({ where: { id: row.incidentId } }) : null) }),
    noticeTo: t.field({ type: NoticeTo, nullable: true, description: 'To whom a BREACH_NOTICE goes.', resolve: (row) => row.noticeTo as Code<'NOTICE_TO'> | null }),
    list: t.field({ type: PersonListRef, nullable: true, description: 'Which persons a list is of.', resolve: (row) => row.list as ListParameters | null }),
    office: t.field({ type: Office, nullable: true, description: 'The office whose letterhead it has.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Office', row.officeId) }),
    officeName: t.exposeString('officeName', { description: 'The office\'s name when it was made.' }),
    number: t.exposeString('number', { nullable: true, description: 'Letter number (nomor surat), typed from the office\'s own numbering.' }),
    date: t.expose('dated', { type: 'Date', description: 'Date of the letter.' }),
    signatory: t.exposeInt('signatory', { nullable: true, description: 'Who signs: place in the letterhead\'s signatories, from 0; null without a signature block.' }),
    state: t.field({ type: DocumentState, description: 'What has become of it.', resolve: (row) => row.state as State }),
    making: t.field({ type: DocumentMaking, nullable: true, description: 'What its job makes; null when nothing is under way.', resolve: (row) => row.making as Making | null }),
    job: t.field({
      type: Job, nullable: true, description: 'The job that makes it, for whoever started it.',
      resolve: (row, _args, ctx) => (row.jobId === null ? null : ctx.db.job.findUnique({ where: { id: row.jobId } })),
    }),
    pageCount: t.exposeInt('pageCount', { nullable: true, description: 'Pages; null until the first preview.' }),
    previews: t.field({ type: [File], description: 'Images of its first pages, in their order; those of a draft are removed after 30 days.', resolve: (row, _args, ctx) => filesOf(ctx, row.id, 'PAGE') as never }),
    draft: t.field({ type: File, nullable: true, description: 'The draft as PDF, marked "KONSEP".', resolve: async (row, _args, ctx) => ((await filesOf(ctx, row.id, 'DRAFT'))[0] ?? null) as never }),
    file: t.field({ type: File, nullable: true, description: 'The issued paper as PDF/A; null until it is issued.', resolve: async (row, _args, ctx) => ((await filesOf(ctx, row.id, 'PAPER'))[0] ?? null) as never }),
    signedFile: t.field({ type: File, nullable: true, description: 'The signed scan or the file with an electronic signature (TTE).', resolve: async (row, _args, ctx) => ((await filesOf(ctx, row.id, 'SIGNED'))[0] ?? null) as never }),
    fileHash: t.exposeString('fileHash', { nullable: true, description: 'SHA-256 of the issued paper, in hexadecimal.' }),
    verificationCode: t.string({ nullable: true, description: 'Verification code (kode verifikasi); null until it is issued.', resolve: (row) => (row.issuedAt === null ? null : row.code) }),
    verificationPath: t.string({ nullable: true, description: 'Public page that tells whether it is genuine, relative to the address of the installation.', resolve: (row) => (row.issuedAt === null || row.code === null ? null : `/verifikasi/${row.code}`) }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', nullable: true, description: 'When it was issued.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
    revokeReason: t.exposeString('revokeReason', { nullable: true, description: 'Why it was revoked.' }),
  }),
});

identity.recordFields(Document, {
  type: 'Document',
  can: {
    issue: { permission: ({ kind }: { kind: string }) => issuedUnder(kind), description: 'Correct it as a draft, issue it, and attach the signed copy.' },
    revoke: { permission: ({ kind }: { kind: string }) => revokedUnder(kind), description: 'Revoke it.' },
  },
});

identity.entity(Document, 'document.read', (id, ctx) => ctx.db.document.findUnique({ where: { id } }));

const DocumentFilter = builder.inputType('DocumentFilter', {
  description: 'Which papers.',
  fields: (t) => ({
    kind: t.field({ type: [DocumentKind], description: 'Kinds of paper.' }),
    state: t.field({ type: [DocumentState], description: 'States.' }),
  }),
});

const documents: ListDefinition<typeof DocumentFilter.$inferInput, 'NEWEST'> = {
  name: 'documents',
  table: 'identity.document',
  model: 'document',
  orders: { NEWEST: [{ expression: 'created_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'NEWEST',
  inArea: (area) => inArea('owner_code', area),
  areaColumn: 'owner_code',
  where: ({ kind, state }) => [
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
  ],
};

const DocumentConnection = identity.connection<typeof Document.$inferType>('Document', Document);

builder.queryFields((t) => ({
  document: t.prismaField({
    type: Document,
    nullable: true,
    authScopes: { may: 'document.read' },
    description: 'A paper; null when there is none in the viewer\'s area.',
    args: { id: t.arg.id({ required: true, description: 'Id of the paper.' }) },
    resolve: (query, _root, { id }, ctx) => ctx.db.document.findUnique({ ...query, where: { id: parseId(ctx, 'id', String(id)) } }),
  }),
  documents: t.field({
    type: DocumentConnection,
    authScopes: { may: 'document.read' },
    description: 'Papers made in the viewer\'s area, newest first.',
    args: { ...identity.listArgs(t), filter: t.arg({ type: DocumentFilter, description: 'Which rows; all when left out.' }) },
    resolve: (_root, args, ctx, info) => identity.page(documents, args, ctx, info),
  }),
}));

/** Papers made of a record. */
const papersOf = (type: typeof Event | typeof Institution | typeof DistributionBatch | typeof Incident, column: 'event_id' | 'institution_id' | 'distribution_id' | 'incident_id') => builder.objectField(type, 'documents', (t) => t.field({
  type: DocumentConnection,
  nullable: true,
  description: 'Papers made of it in the viewer\'s area, newest first; null without the right to read them.',
  args: identity.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => (may(ctx.viewer, 'document.read') ? identity.page(documents, args, ctx, info, { scope: id, conditions: [sql`${raw(column)} = ${id}::uuid`] }) : null),
}));
papersOf(Event, 'event_id');
papersOf(Institution, 'institution_id');
papersOf(DistributionBatch, 'distribution_id');
papersOf(Incident, 'incident_id');
