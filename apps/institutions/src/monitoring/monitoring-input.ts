import type { Context } from '@pilar/subgraph/context';
import { InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { label } from '@pilar/domain/vocabulary';
import type { Db } from '../db.ts';
import type { Section } from './instrument-rules.ts';
import { monitoringMessages as messages } from './monitoring-messages.ts';
import { leads, type MonitoringStep } from './monitoring-rules.ts';

/** The monitoring, which the command has locked, with its questions; refused where its state does not allow the step. */
export async function monitoringFor(tx: Db, ctx: Context, id: string, step: MonitoringStep | readonly string[], path = 'id') {
  const row = await tx.monitoring.findUniqueOrThrow({ where: { id }, include: { instrument: { select: { sections: true } } } });
  const allowed = typeof step === 'string' ? leads(step, row.state) : step.includes(row.state);
  if (!allowed) {
    const state = label('MONITORING_STATE', row.state, ctx.language);
    throw new InvalidInput(ctx.language, [{ path: [path], message: say(ctx.language, messages.wrongStep, { state }) }]);
  }
  return { ...row, sections: row.instrument.sections as unknown as Section[] };
}
