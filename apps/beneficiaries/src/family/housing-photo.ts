import { readUrl } from '@pilar/files/known-tickets';
import { pictureSizes } from '@pilar/files/picture-sizes';
import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import { concealed } from '@pilar/subgraph/sealed-numbers';
import type { Context } from '@pilar/subgraph/context';
import { accountOf } from '@pilar/subgraph/scope';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Family } from './family.ts';

/** Most photographs of where a family lives. */
export const mostHousingPhotos = 20;
const [thumbnail] = pictureSizes;

const urlOf = ({ id, withdrawnAt }: { id: string; withdrawnAt: Date | null }, ctx: Pick<Context, 'viewer'>) => (withdrawnAt ? null : readUrl(id, accountOf(ctx.viewer)));

export const HousingPhoto = builder.prismaObject('HousingPhoto', {
  description: 'A photograph of where a family lives (foto rumah), beside the poverty signs. Seen where it was taken: after a move the new area does not get it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; that of the file it was sent as.' }),
    family: t.relation('family', { nullable: true, description: 'The family; null outside the viewer\'s area.' }),
    area: t.field({ type: beneficiaries.Region, description: 'Village in which it was taken.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    caption: t.exposeString('caption', { nullable: true, description: 'What it shows, such as the floor.' }),
    takenBy: t.exposeString('takenBy', { description: 'Who took it.' }),
    takenOn: t.expose('takenOn', { type: 'Date', description: 'Day on which it was taken.' }),
    url: t.string({ nullable: true, description: 'Where to read it, relative to the address of the installation, with a ticket for the viewer that holds ten minutes; null once it was withdrawn.', resolve: (row, _args, ctx) => urlOf(row, ctx) }),
    thumbnail: t.string({
      nullable: true, description: `As \`url\`, made small: ${thumbnail} pixels on its longer side.`,
      resolve: async (row, _args, ctx) => { const url = await urlOf(row, ctx); return url && `${url}&size=${thumbnail}`; },
    }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was withdrawn; null while it stands.' }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why it was withdrawn.' }),
  }),
});

beneficiaries.recordFields(HousingPhoto, {
  type: 'HousingPhoto',
  protects: { columns: ['id', 'familyId'] },
  can: { withdraw: { permission: 'family.correct', description: 'Withdraw it, with why.' } },
});

beneficiaries.entity(HousingPhoto, 'family.read', (id, ctx) => ctx.db.housingPhoto.findUnique({ where: { id } }));

builder.prismaObjectField(Family, 'housingPhotos', (t) => t.prismaField({
  type: [HousingPhoto],
  description: 'Photographs of where it lives that were taken in the viewer\'s area, the newest first, with what was withdrawn, and those of families merged into it.',
  resolve: (query, { id }, _args, ctx) => ctx.db.housingPhoto.findMany({ ...query, where: { OR: [{ familyId: id }, { family: { mergedInto: id } }] }, orderBy: [{ takenOn: 'desc' }, { createdAt: 'desc' }] }),
}));

/** A photograph as history and identity, which keeps its file, see it. */
export const housingPhotoEntity: Entity<Db> = {
  type: 'HousingPhoto',
  table: 'beneficiaries.housing_photo',
  model: 'housingPhoto',
  snapshot: async (tx, id) => {
    const row = await tx.housingPhoto.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: `Foto rumah ${row.areaCode}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      subject: { type: 'Family', id: row.familyId },
      facts: { caption: concealed(row.caption), takenBy: row.takenBy, takenOn: day(row.takenOn), withdrawn: row.withdrawnReason, caveats: caveatLines(row.caveats) },
    };
  },
};
