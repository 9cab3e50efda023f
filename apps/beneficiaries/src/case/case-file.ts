import { readUrl } from '@pilar/files/known-tickets';
import type { Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { accountOf } from '@pilar/subgraph/scope';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { onlyReported } from './as-told.ts';
import { openWords } from './case-file-entity.ts';
import { WelfareCase } from './welfare-case.ts';

type Row = Prisma.CaseFileGetPayload<object>;

/** Most files of a case. */
export const mostCaseFiles = 20;

const opensForPurpose = loaderOf<Db, boolean>(async (ctx, ids) => {
  const open = await ctx.db.welfareCase.findMany({ where: { id: { in: [...ids] }, sensitive: false }, select: { id: true } });
  return (id) => !open.some((row) => row.id === id);
});

/** Where the viewer reads the file; nowhere once it was withdrawn. */
export const urlOf = async (row: Row, ctx: Pick<Context, 'viewer'>): Promise<string | null> => (row.withdrawnAt ? null : readUrl(row.id, accountOf(ctx.viewer)));

/** A field that a case of a sensitive type opens for a purpose only. */
const opened = <Value>(read: (row: Row, ctx: Context<Db>) => Value | Promise<Value>) => async (row: Row, _args: object, ctx: Context<Db>) => (await opensForPurpose(ctx, row.caseId) ? null : read(row, ctx));

export const CaseFile = builder.prismaObject('CaseFile', {
  description: 'Evidence of a case (berkas bukti): a scan or photograph. Of a sensitive type what it shows opens by revealCase for a purpose (see withheld).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; that of the file it was sent as.' }),
    case: t.relation('case', { nullable: true, description: 'The case; null outside the viewer\'s area.' }),
    caption: t.string({ nullable: true, description: 'What it shows.', resolve: opened((row) => openWords(row).caption) }),
    takenBy: t.string({ nullable: true, description: 'Who took or made it.', resolve: opened((row) => openWords(row).takenBy) }),
    takenOn: t.expose('takenOn', { type: 'Date', description: 'Day on which it was taken or made.' }),
    url: t.string({ nullable: true, description: 'Where to read it, relative to the address of the installation, with a ticket for the viewer that holds ten minutes; null once it was withdrawn.', resolve: opened(urlOf) }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was withdrawn; null while it stands.' }),
    withdrawnReason: t.string({ nullable: true, description: 'Why it was withdrawn.', resolve: opened((row) => row.withdrawnReason) }),
  }),
});

beneficiaries.recordFields(CaseFile, {
  type: 'CaseFile',
  can: { withdraw: { permission: 'case.correct', description: 'Withdraw it, with why.' } },
  withheld: { permission: async ({ caseId }: Row, ctx) => (await opensForPurpose(ctx, caseId) ? null : 'case.read'), fields: ['caption', 'takenBy', 'url', 'withdrawnReason'] },
});

beneficiaries.entity(CaseFile, 'case.read', (id, ctx) => ctx.db.caseFile.findUnique({ where: { id } }));

builder.prismaObjectField(WelfareCase, 'files', (t) => t.field({
  type: [CaseFile], nullable: true,
  description: 'Its evidence, the oldest first, with what was withdrawn; at most 20 stand.',
  select: (_args, _ctx, nested) => ({ files: nested({ orderBy: [{ takenOn: 'asc' }, { createdAt: 'asc' }] }) }),
  resolve: (row, _args, ctx) => (onlyReported(row, ctx) ? null : row.files),
}));
