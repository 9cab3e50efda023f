import { builder, institutions } from '../builder.ts';

export const ReactivationDrive = builder.prismaObject('ReactivationDrive', {
  description: 'How many dormant Karang Taruna a regency means to bring back in a year (gerakan pengaktifan kembali).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    area: t.field({ type: institutions.Region, description: 'The regency or city.', resolve: (row) => ({ code: row.areaCode }) }),
    year: t.exposeInt('year', { description: 'The year.' }),
    target: t.exposeInt('target', { description: 'Organisations to be reactivated in it.' }),
    note: t.exposeString('note', { nullable: true, description: 'How it is to be done.' }),
  }),
});

institutions.recordFields(ReactivationDrive, {
  type: 'ReactivationDrive',
  can: { change: { permission: 'youth.decide', description: 'Change its target.' } },
});

institutions.entity(ReactivationDrive, 'youth.read', (id, ctx) => ctx.db.reactivationDrive.findUnique({ where: { id } }));

builder.queryField('reactivationDrive', (t) => t.prismaField({
  type: ReactivationDrive,
  nullable: true,
  authScopes: { may: 'youth.read' },
  description: 'The drive of a regency in a year; null where none is set, or it lies outside the viewer\'s area.',
  args: {
    area: t.arg({ type: 'RegionCode', required: true, description: 'The regency or city.' }),
    year: t.arg.int({ required: true, description: 'The year.' }),
  },
  resolve: (query, _root, { area, year }, ctx) => ctx.db.reactivationDrive.findFirst({ ...query, where: { areaCode: area, year } }),
}));
