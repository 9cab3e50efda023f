import type { Code } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkPeriod, newSnapshot, readSnapshot } from './read-snapshot.ts';
import { PovertySnapshot, PovertySource } from './snapshot.ts';
import { snapshotEntity } from './snapshot-entity.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What both inputs say of a figure. */
const figureFields = (t: InputFields) => ({
  families: t.int({ description: 'Families; whole, from 0.' }),
  persons: t.int({ description: 'Persons; whole, not fewer than the families.' }),
  percent: t.float({ description: 'Share of the population in per cent, 0 to 100.' }),
  valid: t.int({ description: 'Of a field count: families with a valid record (rule 35).' }),
  verified: t.int({ description: 'Of a field count: families that were visited or confirmed by a meeting (rule 35).' }),
  method: t.string({ description: 'How it was counted, at most 300 characters.' }),
  lineAmount: t.field({ type: 'Rupiah', description: 'Poverty line: rupiah a person and month; with its source.' }),
  lineSource: t.string({ description: 'Who drew that line, at most 200 characters.' }),
  link: t.field({ type: 'Url', description: 'Address at which it can be read.' }),
});

beneficiaries.command({
  name: 'recordPovertySnapshot',
  description: 'Records extreme poverty of a region in a period as a source states it: families, persons or per cent. A second of the same source is refused; another source stands beside.',
  permission: 'poverty.record', entity: snapshotEntity, result: PovertySnapshot, operation: 'CREATED',
  input: builder.inputType('RecordPovertySnapshotInput', {
    description: 'A figure with its source.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      area: t.field({ type: 'RegionCode', required: true, description: 'The region: the viewer\'s own or below it.' }),
      period: t.string({ required: true, description: 'Year, quarter or month of it: "2024", "2024-Q1", "2024-03".' }),
      statedBy: t.field({ type: PovertySource, required: true, description: 'Who states it.' }),
      ...figureFields(t),
      citation: t.string({ required: true, description: 'Where it stands, at most 300 characters.' }),
      statedOn: t.field({ type: 'Date', required: true, description: 'Day of that statement; not in the future.' }),
      checkedOn: t.field({ type: 'Date', required: true, description: 'Day on which it was compared with its source.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    problems.area('area', input.area);
    checkPeriod(input.period, problems);
    const { columns, citation } = readSnapshot(input, input.statedBy, newSnapshot, problems);
    problems.refuse();
    const id = newId();
    await tx.povertySnapshot.create({
      data: {
        ...columns, id, areaCode: input.area, ownerCode: ctx.viewer.grant.area, period: input.period, statedBy: input.statedBy, citation: citation ?? '',
        statedOn: new Date(input.statedOn), checkedOn: new Date(input.checkedOn), caveats: input.caveats ?? [],
      },
    });
    await beneficiaries.linkExternalIds(tx, ctx, 'PovertySnapshot', id, input.externalIds);
    return id;
  },
});

beneficiaries.command({
  name: 'correctPovertySnapshot',
  description: 'Corrects a figure, or notes that it was compared with its source again; the reason stands in the history.',
  permission: 'poverty.record', entity: snapshotEntity, result: PovertySnapshot, operation: 'UPDATED',
  input: builder.inputType('CorrectPovertySnapshotInput', {
    description: 'Corrections; a field left out stays as it is, null clears it.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      ...figureFields(t),
      citation: t.string({ description: 'Where it stands.' }),
      statedOn: t.field({ type: 'Date', description: 'Day of that statement.' }),
      checkedOn: t.field({ type: 'Date', description: 'Day on which it was compared with its source.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await tx.povertySnapshot.findUniqueOrThrow({ where: { id: input.id } });
    const { columns, citation } = readSnapshot(input, was.statedBy as Code<'POVERTY_SOURCE'>, { ...was, percent: was.percent?.toNumber() ?? null }, problems);
    if (!input.reason?.trim()) problems.add('reason', shared.reasonNeeded);
    problems.refuse();
    await tx.povertySnapshot.update({ where: { id: input.id }, data: { ...columns, citation: citation ?? undefined, ...changed(input.caveats) } });
    return input.id;
  },
});
