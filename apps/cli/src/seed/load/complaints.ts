import { inventedComplaints, type InventedComplaint } from '../invented/complaints.ts';
import { byOfficer, type Officers } from '../officers.ts';
import type { Mutation, Writer } from '../writer.ts';

/** Steps on the way of a complaint, in their order. */
const steps = [['triageComplaint', 'TRIAGED'], ['takeUpComplaint', 'IN_PROGRESS'], ['resolveComplaint', 'RESOLVED'], ['closeComplaint', 'CLOSED']] as const satisfies readonly (readonly [Mutation, InventedComplaint['stage']])[];
const order = ['RECEIVED', ...steps.map(([, stage]) => stage)];

/** Complaints, each taken as far as it is to come. */
export async function loadComplaints(officers: Officers): Promise<void> {
  for (const { writer, items } of byOfficer(officers, inventedComplaints)) {
    const ids = await writer.write('recordComplaint', items.map(({ key, stage: _stage, answer: _answer, ...input }) => ({ key, input })));
    for (const [at, complaint] of items.entries()) await takeOn(writer, complaint, ids[at] ?? '');
  }
}

async function takeOn(writer: Writer, { key, stage, answer }: InventedComplaint, id: string): Promise<void> {
  for (const [at, [mutation]] of steps.slice(0, order.indexOf(stage)).entries()) {
    await writer.write(mutation, [{ key: `${key}-${mutation}`, input: { id, version: at + 1, ...(mutation === 'resolveComplaint' && { answer }) } }]);
  }
}
