import { changed } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { Monitoring } from './monitoring.ts';
import { monitoringEntity } from './monitoring-entity.ts';
import { monitoringFor } from './monitoring-input.ts';

const WithdrawMonitoringInput = builder.inputType('WithdrawMonitoringInput', {
  description: 'A monitoring that was planned by mistake; `reason` says why it is not made.',
  fields: (t) => institutions.correctionFields(t),
});

institutions.command({
  name: 'withdrawMonitoring',
  description: 'Withdraws a monitoring that has not been visited. The institution can be planned for that year again.',
  permission: 'monitoring.plan',
  entity: monitoringEntity,
  result: Monitoring,
  input: WithdrawMonitoringInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await monitoringFor(tx, ctx, input.id, 'WITHDRAW');
    const problems = new Problems(ctx);
    const stateReason = problems.requiredText('reason', input.reason ?? null);
    problems.refuse();
    await tx.monitoring.update({ where: { id: row.id }, data: { state: 'WITHDRAWN', stateReason, ...changed(input.caveats) } });
    return row.id;
  },
});
