import { conclusion, monitoredYear, monitoringPlans, visitAnswers, visitFindings, type PlanFacts, type Progress } from '../invented/monitorings.ts';
import type { Officers } from '../officers.ts';
import { instrument } from '../sources/instrument.ts';
import type { Writer } from '../writer.ts';
import { idOf, type Ids } from './ids.ts';

/** The instrument by the province, then each regency's plan of the year with what has been done of it. */
export async function loadMonitorings(officers: Officers, institutions: Ids): Promise<void> {
  const { province } = officers;
  const [id] = await province.write('draftInstrument', [{ key: 'instrument', input: instrument }]);
  await province.write('publishInstrument', [{ key: 'instrument-published', input: { id, version: 1 } }]);
  for (const plan of monitoringPlans) await loadPlan(officers.of(plan.area), plan, institutions);
}

type Planned = { id: string; plannedOn: string; institution: { id: string } };

async function loadPlan(writer: Writer, { area, from, to, progress }: PlanFacts, known: Ids): Promise<void> {
  const chosen = progress.map((_, at) => idOf(known, `institution-${area}-${at + 1}`));
  const { assessors } = await writer.read<{ assessors: { id: string }[] }>('query ($area: RegionCode) { assessors(area: $area) { id } }', { area });
  const input = { year: monitoredYear, area, institutions: chosen, from, to, assessor: assessors[0]?.id };
  await writer.write('planMonitorings', [{ key: `monitoring-plan-${area}`, input }]);
  const { monitorings } = await writer.read<{ monitorings: { edges: { node: Planned }[] } }>(
    'query ($area: RegionCode, $year: Int) { monitorings(first: 100, area: $area, filter: { year: $year }) { edges { node { id plannedOn institution { id } } } } }', { area, year: monitoredYear });
  for (const [at, step] of progress.entries()) {
    const planned = monitorings.edges.find(({ node }) => node.institution.id === chosen[at])?.node;
    if (planned && step !== 'PLANNED') await loadVisit(writer, `${area}-${at + 1}`, planned, step, at);
  }
}

/** What was done at one institution, each step under a key of its own and on the version before. */
async function loadVisit(writer: Writer, key: string, { id, plannedOn }: Planned, progress: Progress, turn: number): Promise<void> {
  let version = 1;
  const next = (mutation: Parameters<Writer['write']>[0], step: string, input: object) => writer.write(mutation, [{ key: `monitoring-${key}-${step}`, input: { id, version: version++, ...input } }]);
  // A visit is recorded whatever its version is.
  await writer.write('recordVisit', [{ key: `monitoring-${key}-visit`, input: { monitoring: id, visitedOn: plannedOn, answers: visitAnswers(turn) } }]);
  version += 1;
  if (progress === 'VISITED') return;
  await next('scoreMonitoring', 'score', { conclusion });
  for (const [at, { answer: _answer, closed: _closed, ...finding }] of visitFindings(progress).entries()) await next('addFinding', `finding-${at + 1}`, finding);
  const { monitoring } = await writer.read<{ monitoring: { findings: { id: string; text: string }[] } }>('query ($id: ID!) { monitoring(id: $id) { findings { id text } } }', { id });
  for (const [at, { text, answer, closed }] of visitFindings(progress).entries()) {
    const finding = monitoring.findings.find((one) => one.text === text)?.id;
    if (answer) await next('answerFinding', `answer-${at + 1}`, { finding, answer });
    if (closed) await next('closeFinding', `closed-${at + 1}`, { finding });
  }
  if (progress === 'CLOSED') await next('closeMonitoring', 'closed', {});
}
