import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { randomUUID } from 'node:crypto';
import { subgraph } from '../subgraph.ts';

export const village = '36.02.01.2002';
export const district = viewerWith('KEC_OFFICER', '36.02.01');
export const fields = '... on Complaint { id version number state category complainedOffice late overdue dueOn escalatedTo text ticket anonymous answer rejection referredTo mine assignedName nextSteps area { code } handledBy { code } steps { kind note late escalatedTo handledBy { code } } }';

/** A complaint as the tests hold it. */
export type Made = { id: string; version: number; number: string; ticket: string };

/** A stage on which complaints are taken down and through their steps. */
export async function openComplaints() {
  const stage = await openStage(subgraph, { demo: true });
  const record = (input: object = {}, viewer: Viewer = district) =>
    stage.mutate('recordComplaint', fields, { channel: 'DESK', category: 'DELIVERY', area: village, receivedOn: today(), text: 'Beras bantuan berkutu', ...input }, viewer);
  const step = (mutation: string, { id, version }: Pick<Made, 'id' | 'version'>, input: object = {}, viewer: Viewer = district) => stage.mutate(mutation, fields, { id, version, ...input }, viewer);
  const post = async (url: string, payload: object, signed = true) => {
    const answer = await stage.app.inject({ method: 'POST', url, payload, headers: signed ? { [internalHeader]: await signInternal('beneficiaries', stage.database.secret) } : {} });
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    stage, record, step,
    close: () => stage.close(),
    triaged: async () => step('triageComplaint', await record()),
    inProgress: async () => step('takeUpComplaint', await step('triageComplaint', await record())),
    resolved: async () => step('resolveComplaint', await step('takeUpComplaint', await step('triageComplaint', await record())), { answer: 'Beras sudah diganti' }),
    seen: async (id: string, viewer: Viewer = district) => (await stage.ask(`query ($id: ID!) { complaint(id: $id) { ${fields.slice(fields.indexOf('{') + 1, -1)} withheld } }`, viewer, { id })).complaint,
    listed: async (arguments_ = '', viewer: Viewer = district): Promise<string[]> => (await stage.ask(`{ complaints${arguments_} { edges { node { id } } } }`, viewer)).complaints.edges.map(({ node }: { node: { id: string } }) => node.id),
    /** As the public page sends it. */
    send: (sent: object = {}, signed = true) => post('/internal/public/complaint', { form: randomUUID(), category: 'DELIVERY', office: '', area: village, text: 'Bantuan belum sampai', name: '', contact: '', receipt: '', ...sent }, signed),
    ticket: (code: string, signed = true) => post('/internal/public/ticket', { code }, signed),
    /** Puts its deadline into the past. */
    overdue: (id: string, days: number) => stage.arrange(`UPDATE beneficiaries.complaint SET due_on = current_date - $2::integer, regency_on = CASE WHEN regency_on IS NULL THEN NULL ELSE current_date - $2::integer + 1 END, province_on = current_date - $2::integer + 4 WHERE id = $1`, [id, days]),
    viewers,
  };
}
