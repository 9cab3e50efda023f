import { Problems } from '@pilar/subgraph/problems';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { asDay, changed } from '@pilar/subgraph/entity';
import { builder, institutions } from '../builder.ts';
import { Monitoring } from './monitoring.ts';
import { monitoringEntity } from './monitoring-entity.ts';
import { monitoringMessages as messages } from './monitoring-messages.ts';
import { monitoringFor } from './monitoring-input.ts';
import { eventOf, publishedInstrument } from './plan-monitorings.ts';

const RescheduleMonitoringInput = builder.inputType('RescheduleMonitoringInput', {
  description: 'Another day, assessor, event or edition; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    plannedOn: t.field({ type: 'Date', description: 'Day of the visit, in the year of the monitoring.' }),
    assessor: t.id({ description: 'Account that visits.' }),
    event: t.id({ description: 'Coaching event (Event) at which it is done.' }),
    instrument: t.id({ description: 'Another published edition.' }),
  }),
});

institutions.command({
  name: 'rescheduleMonitoring',
  description: 'Plans a visit that has not been made for another day, assessor or event, or with another edition of the instrument.',
  permission: 'monitoring.plan',
  entity: monitoringEntity,
  result: Monitoring,
  input: RescheduleMonitoringInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.id, 'RESCHEDULE');
    const problems = new Problems(ctx);
    if (input.plannedOn === null) problems.add('plannedOn', shared.required);
    if (input.plannedOn && !input.plannedOn.startsWith(`${row.year}-`)) problems.add('plannedOn', messages.planDays, { value: input.plannedOn, year: row.year });
    if (input.assessor && !isId(input.assessor)) problems.add('assessor', shared.badIdInput, { value: String(input.assessor).slice(0, 60) });
    const eventId = input.event === undefined ? undefined : await eventOf(tx, problems, input.event);
    const instrumentId = input.instrument ? await publishedInstrument(tx, problems, input.instrument) : undefined;
    problems.refuse();
    await tx.monitoring.update({
      where: { id: row.id },
      data: { plannedOn: asDay(input.plannedOn) ?? undefined, assessorId: input.assessor, eventId, instrumentId, caveats: input.caveats ?? undefined, ...changed() },
    });
    return row.id;
  },
});
