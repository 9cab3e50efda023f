import { cutSought } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { InstitutionConnection, institutionList } from '../institution/institution-list.ts';

builder.objectField(institutions.Region, 'unplannedInstitutions', (t) => t.field({
  type: InstitutionConnection,
  nullable: true,
  authScopes: { may: 'monitoring.read' },
  description: 'Institutions in this region and below that have no monitoring of the year yet (belum direncanakan).',
  args: { ...institutions.pageArgs(t), year: t.arg.int({ required: true, description: 'The year.' }), text: t.arg.string({ description: 'Only those whose name has it.' }) },
  resolve: (region, { year, text, ...args }, ctx, info) => institutions.page(institutionList, { ...args, order: ['AREA'] }, ctx, info, {
    scope: `unplanned ${region.code} ${year} ${text?.trim() ?? ''}`,
    conditions: [
      inArea('area_code', region.code),
      sql`dissolved_on IS NULL`,
      sql`NOT EXISTS (SELECT FROM institutions.monitoring WHERE monitoring.institution_id = institution.id AND monitoring.year = ${year} AND monitoring.state <> 'WITHDRAWN')`,
      ...(text?.trim() ? [sql`lower(name) LIKE pilar.contains_pattern(${cutSought(text)})`] : []),
    ],
  }),
}));
