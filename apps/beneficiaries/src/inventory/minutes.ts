import { allowed } from '@pilar/subgraph/context';
import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { InventoryRound } from './round.ts';

export const InventoryMinutes = builder.prismaObject('InventoryMinutes', {
  description: 'Signed minutes of a round (berita acara pendataan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; that of the file it was sent as.' }),
    round: t.relation('round', { nullable: true, description: 'The round; null outside the viewer\'s area.' }),
    number: t.exposeString('number', { nullable: true, description: 'Number of the paper.' }),
    signedOn: t.expose('signedOn', { type: 'Date', description: 'Day of the signatures.' }),
    ppksCount: t.exposeInt('ppksCount', { description: 'PPKS that they state.' }),
    psksCount: t.exposeInt('psksCount', { description: 'PSKS that they state.' }),
  }),
});

beneficiaries.recordFields(InventoryMinutes, {
  type: 'InventoryMinutes',
  can: { file: { permission: 'inventory.record', description: 'File others in their place.' } },
});

beneficiaries.entity(InventoryMinutes, 'family.read', (id, ctx) => ctx.db.inventoryMinutes.findUnique({ where: { id } }));

builder.prismaObjectField(InventoryRound, 'minutes', (t) => t.prismaField({
  type: [InventoryMinutes],
  nullable: true,
  description: 'Its signed minutes, the latest first, whose numbers hold; for those who read families (see withheld).',
  resolve: (query, { id }, _args, ctx) => (allowed(ctx, 'family.read') ? ctx.db.inventoryMinutes.findMany({ ...query, where: { roundId: id }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }) : null),
}));

/** Minutes as history, change feed and identity, which keeps their file, see them. */
export const minutesEntity: Entity<Db> = {
  type: 'InventoryMinutes',
  table: 'beneficiaries.inventory_minutes',
  model: 'inventoryMinutes',
  snapshot: async (tx, id) => {
    const row = await tx.inventoryMinutes.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: `Berita acara pendataan ${row.areaCode}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      facts: { number: row.number, signedOn: day(row.signedOn), ppksCount: String(row.ppksCount), psksCount: String(row.psksCount), caveats: caveatLines(row.caveats) },
    };
  },
};
