import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { keepIssued } from '../calendar-address/issued-token.ts';
import { machineEntity } from './machine-client-entity.ts';
import { MachineClient } from './machine-client.ts';
import { machineMessages as messages } from './machine-messages.ts';
import { mostOverlapDays, newSecret, putSecret } from './machine-secrets.ts';

const RotateMachineSecretInput = builder.inputType('RotateMachineSecretInput', {
  description: 'A machine client that is to have a new secret.',
  fields: (t) => ({
    ...identity.stepFields(t, 'The machine client.'),
    overlapDays: t.int({ required: true, description: `Days that the former secret goes on, so that nothing stands still: 0 to ${mostOverlapDays}; 0 where it has leaked.` }),
    reason: t.string({ description: 'Why.' }),
  }),
});

identity.command({
  name: 'rotateMachineSecret',
  description: 'Gives a machine client a secret, the first or a new one. The answer tells it, once; one that is asked for again under the same key does not.',
  permission: 'machine.manage',
  entity: machineEntity,
  result: MachineClient,
  input: RotateMachineSecretInput,
  operation: 'UPDATED',
  run: async ({ input: { id, overlapDays, reason }, tx, ctx }) => {
    const problems = new Problems(ctx);
    if (overlapDays < 0 || overlapDays > mostOverlapDays) problems.add('overlapDays', messages.overlapDays, { max: mostOverlapDays, days: overlapDays });
    problems.text('reason', reason);
    problems.refuse();
    const secret = newSecret();
    const client = await tx.machineClient.findUniqueOrThrow({ where: { id } });
    if (!(await putSecret(tx, client, secret, overlapDays))) throw new Error('A client that could be locked takes no secret');
    keepIssued(ctx.requestId, id, secret);
    return id;
  },
});
