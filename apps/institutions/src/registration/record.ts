import { localDay, today } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import { asDay, changed } from '@pilar/subgraph/entity';
import { Duplicate, NotAllowed } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, institutions } from '../builder.ts';
import { heldInstitution } from '../institution/held-institution.ts';
import { institutionEntity } from '../institution/institution-entity.ts';
import { messages } from '../messages.ts';
import { actsFor, Registration } from './registration.ts';
import { registrationEntity } from './registration-entity.ts';
import { checkIssuer, refuseTakenNumber } from './registration-input.ts';
import { authorityOf } from './registration-rules.ts';

const RecordInput = builder.inputType('RecordRegistrationInput', {
  description: 'A registration that was granted on paper before Pilar knew the institution.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    institution: t.id({ required: true, description: 'The institution, of which it is recorded how far it works, and no registration yet.' }),
    number: t.string({ required: true, description: 'Number; once for each issuer (rule 15).' }),
    issuer: t.id({ required: true, description: 'The Office that issued it, of the level of the authority.' }),
    recommendation: t.string({ description: 'Letter by which the social office recommended it; needed where another office issued.' }),
    grantedOn: t.field({ type: 'Date', required: true, description: 'Day of the registration, before the institution was entered here.' }),
    validTo: t.field({ type: 'Date', required: true, description: 'Last day; may be past.' }),
  }),
});

institutions.command({
  name: 'recordRegistration',
  description: 'Records a registration from its paper, granted before the institution was entered here. What is granted since goes through its steps.',
  permission: 'registration.decide',
  entity: registrationEntity,
  result: Registration,
  input: RecordInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx, touch }) => {
    const institutionId = input.institution.toLowerCase();
    const problems = new Problems(ctx);
    const institution = await heldInstitution(tx, institutionId, 'ALONE');
    if (!institution) problems.add('institution', shared.notFound, { value: institutionId.slice(0, 60) });
    if (institution && institution.workingLevel === null) problems.add('institution', messages.workingLevelUnknown);
    if (institution?.standing === 'DISSOLVED') problems.add('institution', messages.dissolved);
    const number = problems.requiredText('number', input.number, 100);
    const recommendation = problems.text('recommendation', input.recommendation, 200) ?? null;
    const entered = institution ? localDay(institution.createdAt) : today();
    if (input.grantedOn >= entered) problems.add('grantedOn', messages.grantedSince, { value: input.grantedOn, entered });
    if (input.validTo <= input.grantedOn) problems.add('validTo', messages.endsBeforeDate, { value: input.validTo, date: input.grantedOn });
    const authority = authorityOf((institution?.workingLevel ?? 'REGENCY') as Code<'WORKING_LEVEL'>);
    const issuerId = await checkIssuer(tx, ctx, problems, { issuer: input.issuer, authority, recommendation });
    const known = institution && await tx.registration.findFirst({ where: { institutionId }, select: { id: true } });
    if (known) throw new Duplicate(say(ctx.language, messages.registeredHere), ['institution'], known.id);
    problems.refuse();
    if (!actsFor(ctx, authority)) throw new NotAllowed(say(ctx.language, messages.notTheAuthority, { authority: label('REGISTRATION_AUTHORITY', authority, ctx.language) }), ['institution']);
    await refuseTakenNumber(tx, ctx, { number, issuerId });
    const id = newId();
    await touch({ entity: institutionEntity, path: 'institution', id: institutionId }, async () => {
      await tx.registration.create({
        data: {
          id, institutionId, institutionName: institution?.name ?? '', areaCode: institution?.areaCode ?? '', ownerCode: ctx.viewer.grant.area, kind: 'NEW', authority, state: 'REGISTERED',
          stateSince: asDay(input.grantedOn) as Date, number, issuerId, recommendation, grantedOn: asDay(input.grantedOn), validTo: asDay(input.validTo), decidedBy: accountOf(ctx.viewer), caveats: input.caveats ?? [],
        },
      });
      await tx.institution.update({ where: { id: institutionId }, data: { standing: 'REGISTERED', registrationNumber: number, registeredUntil: asDay(input.validTo), ...changed() } });
    });
    await institutions.linkExternalIds(tx, ctx, 'Registration', id, input.externalIds);
    return id;
  },
});
