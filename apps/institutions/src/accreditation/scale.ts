import { today } from '@pilar/domain/dates';
import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import type { ScaleGrade } from './accreditation-rules.ts';

const AccreditationGrade = builder.objectRef<ScaleGrade>('AccreditationGrade').implement({
  description: 'A grade that an accreditation can come to (peringkat).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code, such as "A".' }),
    title: t.exposeString('title', { description: 'Its words.' }),
    years: t.exposeInt('years', { nullable: true, description: 'Years that it holds; null where it means not accredited.' }),
  }),
});

export const AccreditationScale = builder.prismaObject('AccreditationScale', {
  description: 'The grades of accreditation and how long each holds, by one regulation (jenjang akreditasi). Data, not code: a new regulation is a new set.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    legalBasis: t.relation('legalBasis', { nullable: true, description: 'Regulation that lays them down.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day on which they are given.' }),
    grades: t.field({ type: [AccreditationGrade], description: 'The grades, the best first.', resolve: ({ grades }) => grades as unknown as ScaleGrade[] }),
  }),
});

institutions.recordFields(AccreditationScale, {
  type: 'AccreditationScale',
  can: { correct: { permission: 'accreditation.scale', description: 'Correct them while no accreditation uses them.' } },
});

institutions.entity(AccreditationScale, 'accreditation.read', (id, ctx) => ctx.db.accreditationScale.findUnique({ where: { id } }));

builder.queryField('accreditationScales', (t) => t.prismaField({
  type: [AccreditationScale],
  nullable: true,
  authScopes: { may: 'accreditation.read' },
  description: 'Sets of grades, the latest first; with `inForce` only those that are given today or were before.',
  args: { inForce: t.arg.boolean({ description: 'Leave out those that begin later.' }) },
  resolve: (query, _root, { inForce }, ctx) => ctx.db.accreditationScale.findMany({
    ...query, where: inForce ? { validFrom: { lte: new Date(today()) } } : {}, orderBy: [{ validFrom: 'desc' }, { id: 'desc' }], take: 100,
  }),
}));

/** A set of grades as history and change feed see it. */
export const scaleEntity: Entity<Db> = {
  type: 'AccreditationScale',
  table: 'institutions.accreditation_scale',
  model: 'accreditationScale',
  snapshot: async (tx, id) => {
    const row = await tx.accreditationScale.findUnique({ where: { id }, include: { legalBasis: { select: { title: true } } } });
    return row && {
      version: row.version,
      label: row.name,
      state: null,
      area: row.ownerCode,
      reach: { areas: [row.ownerCode], downward: [], open: true },
      facts: {
        name: row.name,
        legalBasis: naming(row.legalBasisId, row.legalBasis?.title),
        validFrom: day(row.validFrom),
        grades: lines((row.grades as unknown as ScaleGrade[]).map(({ code, title, years }) => [code, title, years ?? '–'].join(' · '))),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
