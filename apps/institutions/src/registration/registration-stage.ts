import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { codes } from '@pilar/domain/vocabulary';
import { openStage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { subgraph } from '../subgraph.ts';

const fields = `... on Registration { id version state stateReason area { code } nextSteps submittedBy { id } institution { id version standing } history { edges { node { changes { field before after } } } } }`;

export type Step = { id: string; version: number };
export const step = ({ id, version }: Step): Step => ({ id, version });
const allMet = (list: 'PAPERS_CHECK' | 'SITE_CHECK') => codes(list).map((item) => ({ item, met: true }));

/** A subgraph of institutions, and registrations of Kab. Lebak in it. */
export async function openRegistrations() {
  const stage = await openStage(subgraph);
  const { id: issuer } = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Dinas Sosial Kab. Contoh', kind: 'DINAS_SOSIAL', level: 'REGENCY', area: '36.02' }, viewers.admin);
  const act = (mutation: string, input: object, viewer: Viewer) => stage.mutate(mutation, fields, input, viewer);
  const self = {
    ...stage,
    act,
    /** An institution with all required papers; its id. */
    equipped: async (input: object = {}): Promise<string> => {
      const { id } = await stage.mutate('registerInstitution', '... on Institution { id }', { name: 'LKS Contoh', kind: 'LKS', area: '36.02.01.2002', workingLevel: 'REGENCY', ...input }, viewers.admin);
      for (const kind of ['DEED', 'STATUTES', 'BOARD_LIST', 'DOMICILE']) await stage.mutate('filePaper', '... on Institution { id }', { institution: id, kind, number: `${kind}/1`, date: '2020-01-01' }, viewers.admin);
      return id;
    },
    apply: (institution: string, viewer: Viewer) => act('applyForRegistration', { institution, letterNumber: '01/LKS/2026' }, viewer),
    submit: (of: Step, viewer: Viewer) => act('submitRegistration', step(of), viewer),
    check: (of: Step, viewer: Viewer) => act('checkRegistrationPapers', { ...step(of), checks: allMet('PAPERS_CHECK') }, viewer),
    verify: (of: Step, viewer: Viewer) => act('verifyRegistrationSite', { ...step(of), visitedOn: today(), checks: allMet('SITE_CHECK') }, viewer),
    grant: (of: Step, viewer: Viewer) => act('grantRegistration', { ...step(of), number: `TD-${of.id}`, issuer }, viewer),
    /** A step that takes a reason. */
    because: (mutation: 'returnRegistration' | 'refuseRegistration' | 'suspendRegistration' | 'resumeRegistration' | 'revokeRegistration', of: Step, viewer: Viewer, reason: string | null = 'Alasan') =>
      act(mutation, { ...step(of), reason }, viewer),
  };
  return self;
}
