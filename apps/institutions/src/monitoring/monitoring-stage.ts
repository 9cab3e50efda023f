import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { subgraph } from '../subgraph.ts';

/** Who plans, visits and scores in the tests of monitoring. Two visit in the same district. */
export const cast = {
  admin: viewers.admin, serang: viewers.serang, lebak: viewers.lebak, tksk: viewers.tksk,
  kec: { ...viewerWith('KEC_OFFICER', '36.04.34'), accountId: '01900000-0000-7000-8000-000100000101' },
};

/** The year that tests plan. */
export const year = Number(today().slice(0, 4));

/** A small instrument with a question of every kind. */
export const sections = [
  {
    title: 'Kelembagaan',
    questions: [
      { code: 'A1', text: 'Ada akta?', kind: 'YES_NO', weight: 2 },
      { code: 'A2', text: 'Papan nama', kind: 'CHOICE', weight: 1, options: [{ label: 'Terpasang', score: 100 }, { label: 'Rusak', score: 50 }, { label: 'Tidak ada', score: 0 }] },
      { code: 'A3', text: 'Kebersihan', kind: 'SCALE', weight: 1, min: 1, max: 5 },
    ],
  },
  {
    title: 'Pelayanan',
    questions: [
      { code: 'B1', text: 'Jumlah klien', kind: 'NUMBER', min: 0 },
      { code: 'B2', text: 'Catatan', kind: 'TEXT', required: false },
      { code: 'B3', text: 'Foto gedung', kind: 'PHOTO', required: false },
    ],
  },
];

const fields = `... on Monitoring { id version year state overdue plannedOn visitedOn score conclusion scoredOn openFindings nextDue closedOn nextSteps unanswered
  assessor { id } event { id } instrument { id edition } institution { id name } answers { question value note by { id } } clashes { question value note }
  findings { id text severity due state answer remark overdue } }`;

/** A subgraph of institutions, and monitorings in it. */
export async function openMonitorings() {
  const stage = await openStage(subgraph);
  const mutate = (mutation: string, own: Viewer) => (input: object, viewer: Viewer = own) => stage.mutate(mutation, fields, input, viewer);
  const instrumentFields = '... on MonitoringInstrument { id version name edition publishedOn sections { title questions { code kind weight required options { code } } } }';
  /** The edition that was published first, which the tests plan with. */
  let instrument: string | undefined;
  const staged = {
    ...stage,
    /** An institution; its id. */
    institution: async (area = '36.04.34', name = 'LKS Contoh'): Promise<string> =>
      (await stage.mutate('registerInstitution', '... on Institution { id }', { name, kind: 'LKS', area })).id,
    draft: (input: object = {}, viewer?: Viewer) => stage.mutate('draftInstrument', instrumentFields, { name: 'Monev LKS', sections, ...input }, viewer),
    revise: (input: object, viewer?: Viewer) => stage.mutate('reviseInstrument', instrumentFields, input, viewer),
    publish: async (input: object, viewer?: Viewer) => {
      const published = await stage.mutate('publishInstrument', instrumentFields, input, viewer);
      instrument ??= published.id;
      return published;
    },
    plan: (input: object, viewer: Viewer = cast.serang) =>
      stage.mutate('planMonitorings', '... on MonitoringPlan { id planned year instrument { id edition } }', { year, area: '36.04', instrument, from: `${year}-03-02`, to: `${year}-03-06`, ...input }, viewer),
    reschedule: mutate('rescheduleMonitoring', cast.serang),
    visit: (input: object, viewer: Viewer = cast.tksk) => stage.mutate('recordVisit', fields, { visitedOn: `${year}-03-02`, ...input }, viewer),
    settle: mutate('settleAnswers', cast.tksk),
    score: mutate('scoreMonitoring', cast.serang),
    add: (input: object, viewer: Viewer = cast.serang) => stage.mutate('addFinding', fields, { text: 'APAR habis', severity: 'MAJOR', responsible: 'Ketua LKS', due: today(), ...input }, viewer),
    answer: mutate('answerFinding', cast.tksk),
    back: mutate('returnFinding', cast.serang),
    closeFinding: mutate('closeFinding', cast.serang),
    finish: mutate('closeMonitoring', cast.serang),
    /** The monitoring of an institution in the year. */
    of: async (institution: string, viewer: Viewer = cast.admin) =>
      (await stage.ask(`{ institution(id: "${institution}") { monitorings { edges { node { ${fields.slice(fields.indexOf('{') + 1, fields.lastIndexOf('}'))} } } } } }`, viewer)).institution.monitorings.edges[0]?.node,
  };
  /** A planned monitoring of a new institution. */
  const planned = async (area?: string, name?: string) => {
    const institution = await staged.institution(area, name);
    await staged.plan({ area: '36.04', institutions: [institution] });
    return staged.of(institution);
  };
  return { ...staged, planned };
}

/** Answers to every required question. */
export const whole = [{ question: 'A1', value: 'YES' }, { question: 'A2', value: '2' }, { question: 'A3', value: '4' }, { question: 'B1', value: '12' }];
