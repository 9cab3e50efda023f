import type { Code } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { EffortForm, ServiceField } from '../service-terms.ts';
import type { Conditions } from './conditions.ts';
import { AidForm, AidFrequency, AidLevel, AidTarget, FundSource, Programme } from './programme.ts';
import { programmeEntity } from './programme-entity.ts';
import { checkConditions, checkFacts, checkLevel, namedLaw, ProgrammeConditionsInput } from './programme-input.ts';
import { programmeMessages as messages } from './programme-messages.ts';

const codeForm = /^[A-Z0-9][A-Z0-9_-]{1,39}$/;

beneficiaries.command({
  name: 'registerProgramme',
  description: 'Registers a programme of aid. The province registers those of the centre and its own, a regency its own and those of its villages.',
  permission: 'programme.record', entity: programmeEntity, result: Programme, operation: 'CREATED',
  input: builder.inputType('RegisterProgrammeInput', {
    description: 'A programme of aid.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      code: t.string({ required: true, description: 'Code: 2 to 40 capital letters, digits, - or _.' }),
      name: t.string({ required: true, description: 'Name, at most 200 characters.' }),
      description: t.string({ description: 'What it is, and whom it is for, at most 4,000 characters.' }),
      ownerLevel: t.field({ type: AidLevel, required: true, description: 'Whose it is.' }),
      fundSource: t.field({ type: FundSource, required: true, description: 'Where its money comes from.' }),
      serviceField: t.field({ type: ServiceField, required: true, description: 'Its field.' }),
      effortForm: t.field({ type: EffortForm, required: true, description: 'Its form of effort.' }),
      aidForm: t.field({ type: AidForm, required: true, description: 'What it gives.' }),
      target: t.field({ type: AidTarget, required: true, description: 'Who is entitled.' }),
      frequency: t.field({ type: AidFrequency, required: true, description: 'How often it is given.' }),
      yearFrom: t.int({ required: true, description: 'First year.' }),
      yearTo: t.int({ description: 'Last year.' }),
      conditions: t.field({ type: ProgrammeConditionsInput, description: 'Who may have it.' }),
      legalBases: t.idList({ description: 'Law that it rests on.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    if (!codeForm.test(input.code)) problems.add('code', messages.codeForm, { value: input.code.slice(0, 50) });
    checkLevel(input.ownerLevel, ctx, problems);
    const { name = '', description } = checkFacts({ ...input, yearTo: input.yearTo ?? null }, problems);
    const eligibility = await checkConditions(tx, input.conditions, problems);
    const legalBasisIds = await namedLaw(tx, input.legalBases, problems);
    problems.refuse();
    const id = newId();
    const { code, ownerLevel, fundSource, serviceField, effortForm, aidForm, target, frequency, yearFrom, yearTo } = input;
    await tx.programme.create({
      data: {
        id, code, name, description, ownerLevel, fundSource, serviceField, effortForm, aidForm, target, frequency, yearFrom, yearTo, eligibility, legalBasisIds,
        areaCode: ctx.viewer.grant.area, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [],
      },
    });
    await beneficiaries.linkExternalIds(tx, ctx, 'Programme', id, input.externalIds);
    return id;
  },
});

beneficiaries.command({
  name: 'correctProgramme',
  description: 'Corrects a programme. Its code stays, and whom it is for: entitlements name both.',
  permission: 'programme.record', entity: programmeEntity, result: Programme, operation: 'UPDATED',
  input: builder.inputType('CorrectProgrammeInput', {
    description: 'Corrections; a field left out stays as it is, null clears it.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      name: t.string({ description: 'Name.' }),
      description: t.string({ description: 'What it is, and whom it is for.' }),
      ownerLevel: t.field({ type: AidLevel, description: 'Whose it is.' }),
      fundSource: t.field({ type: FundSource, description: 'Where its money comes from.' }),
      serviceField: t.field({ type: ServiceField, description: 'Its field.' }),
      effortForm: t.field({ type: EffortForm, description: 'Its form of effort.' }),
      aidForm: t.field({ type: AidForm, description: 'What it gives.' }),
      frequency: t.field({ type: AidFrequency, description: 'How often it is given.' }),
      yearFrom: t.int({ description: 'First year.' }),
      yearTo: t.int({ description: 'Last year.' }),
      conditions: t.field({ type: ProgrammeConditionsInput, description: 'All its conditions.' }),
      legalBases: t.idList({ description: 'All law that it rests on.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await tx.programme.findUniqueOrThrow({ where: { id: input.id } });
    checkLevel(input.ownerLevel ?? (was.ownerLevel as Code<'AID_LEVEL'>), ctx, problems);
    const { name, description } = checkFacts({ ...input, yearFrom: input.yearFrom ?? was.yearFrom, yearTo: input.yearTo === undefined ? was.yearTo : input.yearTo }, problems);
    const eligibility: Conditions | undefined = input.conditions === undefined ? undefined : await checkConditions(tx, input.conditions, problems);
    const legalBasisIds = await namedLaw(tx, input.legalBases, problems);
    problems.refuse();
    await tx.programme.update({
      where: { id: input.id },
      data: {
        name, description, eligibility, legalBasisIds, yearTo: input.yearTo,
        ownerLevel: input.ownerLevel ?? undefined, fundSource: input.fundSource ?? undefined, serviceField: input.serviceField ?? undefined, effortForm: input.effortForm ?? undefined,
        aidForm: input.aidForm ?? undefined, frequency: input.frequency ?? undefined, yearFrom: input.yearFrom ?? undefined, ...changed(input.caveats),
      },
    });
    return input.id;
  },
});
