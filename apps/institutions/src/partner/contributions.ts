import { today } from '@pilar/domain/dates';
import { changed, day } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { partnerEntity } from './partner-entity.ts';
import { partnerMessages as messages } from './partner-messages.ts';
import { PartnerOrganisation } from './partner-organisation.ts';

const RecordPartnerContributionInput = builder.inputType('RecordPartnerContributionInput', {
  description: 'What a business gave.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    on: t.field({ type: 'Date', description: 'The day it was handed over; default: today.' }),
    what: t.string({ required: true, description: 'What it is, at most 500 characters.' }),
    value: t.field({ type: 'Rupiah', required: true, description: 'Its value in whole rupiah; of goods what they are worth.' }),
    planItem: t.id({ description: 'Item of a plan (PlanItem) that it serves.' }),
    programme: t.string({ description: 'Programme that it serves, by name, at most 200 characters.' }),
    area: t.field({ type: 'RegionCode', description: 'Region that it is for.' }),
    receivedBy: t.string({ required: true, description: 'Who received it: an office, a forum, a village; at most 200 characters.' }),
  }),
});

institutions.command({
  name: 'recordPartnerContribution',
  description: 'Records what a business gave, for a plan item, a programme or a region.',
  permission: 'partner.record', entity: partnerEntity, result: PartnerOrganisation, input: RecordPartnerContributionInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.partnerOrganisation.findUniqueOrThrow({ where: { id: input.id } });
    if (row.kind !== 'DUNIA_USAHA') problems.add('id', messages.notABusiness);
    const on = input.on ?? today();
    if (on > today()) problems.add('on', messages.dayInFuture, { value: on });
    const ended = row.state === 'ENDED' ? day(row.stateSince) : null;
    if (ended && on > ended) problems.add('on', messages.ended, { value: ended });
    const what = problems.requiredText('what', input.what);
    const programme = problems.text('programme', input.programme, 200) ?? null;
    const receivedBy = problems.requiredText('receivedBy', input.receivedBy, 200);
    problems.area('area', input.area);
    const item = input.planItem && isId(input.planItem) ? await tx.planItem.findFirst({ where: { id: input.planItem.toLowerCase(), withdrawnAt: null }, select: { id: true } }) : null;
    if (input.planItem && !item) problems.add('planItem', shared.unknownReference, { type: 'PlanItem', value: input.planItem.slice(0, 60) });
    if (!input.planItem && programme === null && input.area == null) problems.add('planItem', messages.purposeNeeded);
    problems.refuse();
    await tx.partnerContribution.create({ data: { id: newId(), partnerId: row.id, givenOn: new Date(on), what, value: BigInt(input.value), planItemId: item?.id ?? null, programme, forArea: input.area ?? null, receivedBy } });
    await tx.partnerOrganisation.update({ where: { id: row.id }, data: changed(input.caveats) });
    return row.id;
  },
});

const WithdrawPartnerContributionInput = builder.inputType('WithdrawPartnerContributionInput', {
  description: 'A contribution that was entered by mistake.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    contribution: t.id({ required: true, description: 'The contribution (PartnerContribution).' }),
  }),
});

institutions.command({
  name: 'withdrawPartnerContribution',
  description: 'Takes back a contribution that was entered by mistake; the history keeps it, with the reason.',
  permission: 'partner.record', entity: partnerEntity, result: PartnerOrganisation, input: WithdrawPartnerContributionInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const partnerId = input.id.toLowerCase();
    if ((problems.text('reason', input.reason) ?? null) === null) problems.add('reason', shared.reasonNeeded);
    const id = input.contribution.toLowerCase();
    const there = isId(id) ? await tx.partnerContribution.findFirst({ where: { id, partnerId, withdrawnAt: null }, select: { id: true } }) : null;
    if (!there) problems.add('contribution', messages.contributionUnknown);
    problems.refuse();
    await tx.partnerContribution.update({ where: { id }, data: { withdrawnAt: new Date() } });
    await tx.partnerOrganisation.update({ where: { id: partnerId }, data: changed(input.caveats) });
    return partnerId;
  },
});
