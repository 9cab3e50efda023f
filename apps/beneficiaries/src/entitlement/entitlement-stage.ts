import { openStage } from '@pilar/testing/stage';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { subgraph } from '../subgraph.ts';

export const village = '36.02.01.2002';
export type Made = { id: string; version: number };
export const decree = { decreeNumber: '460/12-Huk/2026', decreeOn: '2026-01-12' };
export const shown = '... on Entitlement { id version state area { code } frozenOn frozenReason reason endedOn decreeNumber decreeOn nextSteps components { component members } proposal { id } ledger { kind state reason freezeReason note by happenedOn } }';

/** A stage with what tests of entitlements do again and again. */
export async function openEntitlements(options: { demo?: boolean } = {}) {
  const stage = await openStage(subgraph, options);
  let codes = 0;
  const step = (name: string) => ({ id, version }: Made, input: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate(name, shown, { id, version, ...input }, viewer);
  const world = {
    stage,
    /** A programme with a code of its own, of the regency unless it says so. */
    programme: async (input: object = {}, viewer: Viewer = viewers.lebak): Promise<string> => {
      const code = `UJI-${codes += 1}`;
      const made = await stage.mutate('registerProgramme', '... on Programme { code }', {
        code, name: `Bantuan ${code}`, ownerLevel: 'REGENCY', fundSource: 'APBD_KAB', serviceField: 'JAMSOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'MONTHLY', yearFrom: 2020, ...input,
      }, viewer);
      if (made.code !== code) throw new Error(JSON.stringify(made));
      return code;
    },
    family: async (area = village, viewer: Viewer = viewers.admin): Promise<Made> => stage.mutate('registerFamily', '... on Family { id version }', { area }, viewer),
    person: async (input: object = {}, viewer: Viewer = viewers.admin): Promise<Made> =>
      stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { fullName: 'Contoh Penerima', area: village, noNikReason: 'Belum membawa kartu', distinct: true, ...input }, viewer),
    propose: (programme: string, subject: object, input: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('proposeEntitlement', shown, { programme, year: 2026, ...subject, ...input }, viewer),
    assess: step('assessEntitlement'),
    approve: ({ id, version }: Made, input: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate('approveEntitlement', shown, { id, version, ...decree, ...input }, viewer),
    activate: step('activateEntitlement'),
    suspend: step('suspendEntitlement'),
    resume: step('resumeEntitlement'),
    graduate: step('graduateEntitlement'),
    terminate: step('terminateEntitlement'),
    correct: step('correctEntitlement'),
    /** An active entitlement of that family or person. */
    active: async (programme: string, subject: object, viewer: Viewer = viewers.lebak) =>
      world.activate(await world.approve(await world.assess(await world.propose(programme, subject, {}, viewer), {}, viewer), {}, viewer), {}, viewer),
    read: async (id: string, viewer: Viewer = viewers.admin) => (await stage.ask(`{ entitlement(id: "${id}") { ${shown.slice(shown.indexOf('{') + 1, -1)} family { id } beneficiary { id } history { edges { node { operation reason changes { field before after } } } } } }`, viewer)).entitlement,
    close: () => stage.close(),
  };
  return world;
}
