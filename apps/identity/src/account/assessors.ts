import { rolesWith } from '@pilar/domain/access';
import { today } from '@pilar/domain/dates';
import { areaEnd, areaStart } from '@pilar/domain/region-code';
import { builder } from '../builder.ts';
import { Account } from './account.ts';

/** As many as somebody looks through; a regency has a score of them. */
const most = 100;

builder.queryField('assessors', (t) => t.field({
  type: [Account],
  nullable: true,
  authScopes: { may: 'account.read' },
  description: 'Accounts that may visit institutions for their monitoring (petugas monev), with a grant in the region today, by name; at most 100.',
  args: { area: t.arg({ type: 'RegionCode', description: 'Region of their grant; the viewer\'s own when left out.' }) },
  resolve: (_root, { area }, ctx) => {
    const within = area ?? ctx.viewer.grant.area;
    const day = new Date(today());
    // Row-level security leaves the grants of the viewer's area, and their own.
    return ctx.db.account.findMany({
      where: {
        disabledAt: null,
        grants: { some: {
          role: { in: rolesWith('monitoring.visit') },
          areaCode: { gte: areaStart(within), lt: areaEnd(within) },
          endedAt: null,
          AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validTo: null }, { validTo: { gte: day } }] }],
        } },
      },
      orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
      take: most,
    });
  },
}));
