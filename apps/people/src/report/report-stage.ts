import type { Viewer } from '@pilar/domain/viewer';
import { openStage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { subgraph } from '../subgraph.ts';

/** Who writes and decides in the tests of reports. */
export const cast = {
  tksk: viewers.tksk,
  kec: viewerWith('KEC_OFFICER', '36.04.34'),
  serang: viewers.serang,
  lebak: viewers.lebak,
  admin: viewers.admin,
};

const fields = '... on PillarReport { id version kind state stateReason date venue activity constraint note onBehalf mine area { code } pillar { id } nextSteps writableUntil viewerCan { write decide } }';

/** A subgraph of people, and reports in it. */
export async function openReports() {
  const stage = await openStage(subgraph);
  const mutate = (mutation: string) => (input: object, viewer: Viewer = cast.tksk) => stage.mutate(mutation, fields, input, viewer);
  return {
    ...stage,
    /** A term of service that is ACTIVE since 2026 unless said otherwise; its id. */
    term: async (input: object = {}): Promise<string> => {
      const { id: person } = await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Contoh Pelapor', area: '36.04.34', distinct: true });
      const whole = { person, type: 'TAGANA', area: '36.04.34', state: 'ACTIVE', decreeNumber: '1', decreeDate: '2025-12-01', validFrom: '2026-01-01', ...input };
      return (await stage.mutate('appointPillar', '... on Pillar { id }', whole)).id;
    },
    record: (input: object, viewer?: Viewer) => mutate('recordDailyReport')({ date: '2026-10-12', venue: 'Balai desa', activity: 'Kunjungan rumah', ...input }, viewer),
    correct: mutate('correctDailyReport'),
    withdraw: mutate('withdrawDailyReport'),
    draft: (input: object, viewer?: Viewer) => mutate('draftMonthlyReport')({ month: '2026-10-01', activity: 'Rekap Oktober', ...input }, viewer),
    correctMonth: mutate('correctMonthlyReport'),
    submit: mutate('submitMonthlyReport'),
    decide: (input: object, viewer: Viewer = cast.serang) => mutate('decideMonthlyReport')(input, viewer),
  };
}
