import { searchHits } from '@pilar/subgraph/search';
import { builder, institutions } from './builder.ts';
import { Forum } from './forum/forum.ts';
import { Institution } from './institution/institution.ts';
import { Office } from './office/office.ts';
import { PartnerOrganisation } from './partner/partner-organisation.ts';
import { ServiceCentre } from './service-centre/service-centre.ts';
import { YouthOrganisation } from './youth/youth-organisation.ts';

builder.objectFields(institutions.search(), (t) => ({
  offices: t.prismaField({
    type: [Office],
    nullable: true,
    authScopes: { may: 'office.read' },
    description: 'Offices, by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.office, query, row, { function: 'institutions.find_offices', table: 'institutions.office', label: 'name' }),
  }),
  institutions: t.prismaField({
    type: [Institution],
    nullable: true,
    authScopes: { may: 'institution.read' },
    description: 'Institutions (LKS, LK3), by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.institution, query, row, { function: 'institutions.find_institutions', table: 'institutions.institution', label: 'name' }),
  }),
  serviceCentres: t.prismaField({
    type: [ServiceCentre],
    nullable: true,
    authScopes: { may: 'service.read' },
    description: 'Puskesos, by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.serviceCentre, query, row, { function: 'institutions.find_service_centres', table: 'institutions.service_centre', label: 'name' }),
  }),
  youthOrganisations: t.prismaField({
    type: [YouthOrganisation],
    nullable: true,
    authScopes: { may: 'youth.read' },
    description: 'Karang Taruna, by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.youthOrganisation, query, row, { function: 'institutions.find_youth_organisations', table: 'institutions.youth_organisation', label: 'name' }),
  }),
  forums: t.prismaField({
    type: [Forum],
    nullable: true,
    authScopes: { may: 'forum.read' },
    description: 'Forums, by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.forum, query, row, { function: 'institutions.find_forums', table: 'institutions.forum', label: 'name' }),
  }),
  partnerOrganisations: t.prismaField({
    type: [PartnerOrganisation],
    nullable: true,
    authScopes: { may: 'partner.read' },
    description: 'Partners, by name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.partnerOrganisation, query, row, { function: 'institutions.find_partner_organisations', table: 'institutions.partner_organisation', label: 'name' }),
  }),
}));
