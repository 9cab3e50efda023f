import type { Viewer } from '@pilar/domain/viewer';
import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { openStage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { subgraph } from '../subgraph.ts';

/** Who writes in the field, in all of the regency where the organisations of a test lie. */
export const field = viewerWith('TKSK', '36.04');
/** Villages in which a test forms what it names. */
export const spare = regionsWithin('36.04.34', 'VILLAGE').map(({ code }) => code);
const villages = regionsWithin('36.04', 'VILLAGE').map(({ code }) => code).filter((code) => !spare.includes(code));

export const year = Number(today().slice(0, 4));
const organisation = `... on YouthOrganisation { id version name level area { code } state stateSince stateReason secretariat chair { id } chairName decreeNumber termFrom termTo membersMale classification classifiedOn
  lastActiveOn lacks programmeYears reportYears boards { decreeNumber termTo members { position name person { id } age } } milestones { step on note } nextSteps viewerCan { record decide } }`;
const programme = `... on WorkProgramme { id version year state adoptedOn adoptedBy budget spent items { id goal budget fundSource realised spent }
  report { id state summary late approvedBy decisionReason } nextSteps organisation { id lacks programmeYears reportYears } }`;

export const item = { goal: 'Kerja bakti', target: '4 kali', budget: '2500000', fundSource: 'DANA_DESA', schedule: 'tiap triwulan' };
export const member = { position: 'CHAIR', name: 'Contoh Ketua', age: 24 };

/** A subgraph of institutions, and Karang Taruna in it. */
export async function openYouth() {
  const stage = await openStage(subgraph);
  let formed = 0;
  const mutate = (mutation: string, fields: string) => (input: object, viewer: Viewer = viewers.admin) => stage.mutate(mutation, fields, input, viewer);
  const confirm = (input: object, viewer?: Viewer) => mutate('confirmYouthBoard', organisation)({
    decreeNumber: '141/SK/2026', decreeDate: `${year}-01-05`, decreeSigner: 'Kepala Desa Contoh', residents: true, members: [member], ...input,
  }, viewer);
  const self = {
    ...stage,
    /** A Karang Taruna in a village that has none yet, unless said otherwise. */
    form: (input: object = {}, viewer?: Viewer) => mutate('formYouthOrganisation', organisation)({ area: villages[formed++], on: `${year}-01-02`, ...input }, viewer),
    correct: mutate('correctYouthOrganisation', organisation),
    confirm,
    step: (mutation: string, input: object, viewer?: Viewer) => mutate(mutation, organisation)(input, viewer),
    draft: (input: object, viewer?: Viewer) => mutate('draftWorkProgramme', programme)({ year, items: [item], ...input }, viewer),
    redraft: mutate('correctWorkProgramme', programme),
    adopt: (input: object, viewer?: Viewer) => mutate('adoptWorkProgramme', programme)({ adoptedBy: 'Temu karya', adoptedOn: `${year}-01-10`, ...input }, viewer),
    submit: (input: object, viewer: Viewer = field) => mutate('submitAccountabilityReport', programme)({ summary: 'Semua berjalan', approvedBy: 'Kepala Desa Contoh', approvedOn: today(), ...input }, viewer),
    decide: (input: object, viewer: Viewer = viewers.serang) => mutate('decideAccountabilityReport', programme)({ decision: 'ACCEPT', ...input }, viewer),
    drive: (input: object, viewer?: Viewer) => mutate('startReactivationDrive', '... on ReactivationDrive { id version area { code } year target note }')({ area: '36.04', year, target: 20, ...input }, viewer),
    /** One that is active with a programme of this year. */
    active: async (input: object = {}) => {
      const { id } = await self.form(input);
      await self.confirm({ id, version: 1 });
      const drafted = await self.draft({ organisation: id });
      const adopted = await self.adopt({ id: drafted.id, version: 1 });
      const found = await self.step('activateYouthOrganisation', { id, version: 3 });
      return { organisation: found, programme: adopted };
    },
  };
  return self;
}
