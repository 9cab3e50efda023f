import { today } from '@pilar/domain/dates';
import { asDay, changed, day } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { endAccreditations } from '../accreditation/end-accreditations.ts';
import { builder, institutions } from '../builder.ts';
import { messages } from '../messages.ts';
import { endMonitorings } from '../monitoring/end-monitorings.ts';
import { registrationEntity } from '../registration/registration-entity.ts';
import { Institution } from './institution.ts';
import { institutionEntity } from './institution-entity.ts';

const DissolveInput = builder.inputType('DissolveInstitutionInput', {
  description: 'The end of an institution; `reason` is needed.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    on: t.field({ type: 'Date', description: 'Day on which it ended; default: today.' }),
  }),
});

institutions.command({
  name: 'dissolveInstitution',
  description: 'Records that an institution ended. Its registration, its accreditation, any application and any monitoring under way end with it; its record stays.',
  permission: 'institution.dissolve',
  entity: institutionEntity,
  result: Institution,
  input: DissolveInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const on = input.on ?? today();
    const problems = new Problems(ctx);
    const reason = problems.requiredText('reason', input.reason ?? null);
    const row = await tx.institution.findUniqueOrThrow({ where: { id: input.id } });
    if (row.standing === 'DISSOLVED') problems.add('id', messages.dissolved);
    if (on > today()) problems.add('on', messages.dayInFuture, { value: on });
    if (row.founded && on < (day(row.founded) ?? '')) problems.add('on', messages.termOrder);
    problems.refuse();
    await tx.institution.update({ where: { id: row.id }, data: { standing: 'DISSOLVED', dissolvedOn: asDay(on), dissolvedReason: reason, ...changed(input.caveats) } });
    const ending = await tx.registration.findMany({ where: { institutionId: row.id, state: { notIn: ['REFUSED', 'WITHDRAWN', 'REVOKED', 'DISSOLVED'] } }, orderBy: { id: 'asc' } });
    for (const { id } of ending) {
      await touch({ entity: registrationEntity, path: 'id', id }, () => tx.registration.update({
        where: { id }, data: { state: 'DISSOLVED', stateSince: new Date(), stateReason: reason, dueOn: null, version: { increment: 1 }, updatedAt: new Date() },
      }));
    }
    await endMonitorings({ tx, touch }, row.id, reason);
    await endAccreditations({ tx, touch }, row.id, reason);
    return row.id;
  },
});
