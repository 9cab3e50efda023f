import { readUrl } from '@pilar/files/known-tickets';
import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import { accountOf } from '@pilar/subgraph/scope';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Programme } from './programme.ts';

/** Most papers of a programme. */
export const mostPapers = 30;

export const ProgrammePaper = builder.prismaObject('ProgrammePaper', {
  description: 'A paper of a programme beside the law (pedoman, juknis, SK): everybody\'s to read, as the programme is.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; that of the file it was sent as.' }),
    programme: t.relation('programme', { description: 'The programme.' }),
    caption: t.exposeString('caption', { description: 'What it is.' }),
    issuedOn: t.expose('issuedOn', { type: 'Date', description: 'Day of the paper.' }),
    url: t.string({
      nullable: true, description: 'Where to read it, relative to the address of the installation, with a ticket for the viewer that holds ten minutes; null once it was withdrawn.',
      resolve: ({ id, withdrawnAt }, _args, ctx) => (withdrawnAt ? null : readUrl(id, accountOf(ctx.viewer))),
    }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was withdrawn; null while it stands.' }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why it was withdrawn.' }),
  }),
});

beneficiaries.recordFields(ProgrammePaper, {
  type: 'ProgrammePaper',
  can: { withdraw: { permission: 'programme.record', description: 'Withdraw it, with why.', ownerOnly: true } },
});

beneficiaries.entity(ProgrammePaper, 'programme.read', (id, ctx) => ctx.db.programmePaper.findUnique({ where: { id } }));

builder.prismaObjectField(Programme, 'papers', (t) => t.relation('papers', {
  description: 'Its papers, the newest first, with what was withdrawn.', query: { orderBy: [{ issuedOn: 'desc' }, { createdAt: 'desc' }] },
}));

/** A paper as history and identity, which keeps its file, see it. */
export const programmePaperEntity: Entity<Db> = {
  type: 'ProgrammePaper',
  table: 'beneficiaries.programme_paper',
  model: 'programmePaper',
  snapshot: async (tx, id) => {
    const row = await tx.programmePaper.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.caption,
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: true },
      facts: { caption: row.caption, issuedOn: day(row.issuedOn), withdrawn: row.withdrawnReason, caveats: caveatLines(row.caveats) },
    };
  },
};
