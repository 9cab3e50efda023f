import { covers } from '@pilar/domain/region-code';
import type { inventedEvents } from '../invented/events.ts';
import { inventedPillars } from '../invented/pillars.ts';
import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

/** Whom each event invites: those who serve as what, where; and guests who are in no register. */
const lists: readonly { event: keyof typeof inventedEvents; area: string; kinds: readonly string[]; guests: readonly { name: string; affiliation: string; group: string }[] }[] = [
  { event: 'outreachCilegon', area: '36.72', kinds: ['TKSK'], guests: [] },
  {
    event: 'rakorKosambi', area: '36.03', kinds: ['TKSK', 'PSM'],
    guests: [{ name: 'Contoh Sekretaris Desa', affiliation: 'Pemerintah Desa Contoh', group: 'APARAT_DESA' }, { name: 'Contoh Ketua RW', affiliation: 'RW 03 Desa Contoh', group: 'RT_RW' }],
  },
];

/** Invitation lists of coming events, by whoever keeps the event. */
export async function loadParticipants(officers: Officers, events: Ids, persons: Ids): Promise<void> {
  const pillars = inventedPillars();
  for (const { event, area, kinds, guests } of lists) {
    const invited = pillars.filter((pillar) => covers(area, pillar.area) && kinds.includes(pillar.type));
    const people = [...new Map(invited.map(({ key, type }) => [idOf(persons, key), type])).entries()].map(([person, group]) => ({ person, group }));
    await officers.of(area).write('inviteParticipants', [{ key: `invite-${event}`, input: { event: idOf(events, event), people, names: guests } }]);
  }
}
