import type { Chance } from './chance.ts';
import { isoDay } from './days.ts';
import { inventedId } from './ids.ts';
import type { Place } from './places.ts';
import { list, none, type Write } from './tables.ts';

/** How far a proposal has come: its ledger, and where it stands by it. A test of the subgraph compares the two by the rules. */
type Way = { origin: 'VILLAGE' | 'REGENCY'; entries: readonly (readonly [step: string, verdict: string, state: string, reason?: string])[]; passed: readonly string[]; state: string; next: string | null; optional?: readonly string[] };

const submitted = ['SUBMISSION', 'ACCEPTED', 'VILLAGE_LIST'] as const;
const met = ['MEETING', 'ACCEPTED', 'MUSDES_ACCEPTED'] as const;
const checked = ['DISTRICT_CHECK', 'ACCEPTED', 'KEC_CHECKED'] as const;
const verified = ['REGENCY_VERIFICATION', 'ACCEPTED', 'REG_VERIFIED'] as const;
const approved = ['APPROVAL', 'ACCEPTED', 'REG_APPROVED'] as const;
const sent = ['SENDING', 'ACCEPTED', 'SENT_NATIONAL'] as const;
const answered = ['ANSWER', 'ACCEPTED', 'NATIONAL_OK'] as const;

const passedBy = (entries: Way['entries']) => entries.map(([step]) => step);
/** Of a village, after all these steps were taken. */
const taken = (next: string | null, ...entries: Way['entries']): Way => ({ origin: 'VILLAGE', entries, passed: passedBy(entries), state: entries.at(-1)?.[2] ?? 'DRAFT', next });

const ways: readonly (readonly [Way, number])[] = [
  [{ ...taken('SUBMISSION'), optional: [] }, 0.03],
  [taken('MEETING', submitted), 0.12],
  [{ ...taken('REGENCY_VERIFICATION', submitted, met), optional: ['DISTRICT_CHECK'] }, 0.2],
  [taken('REGENCY_VERIFICATION', submitted, met, checked), 0.1],
  [taken('APPROVAL', submitted, met, verified), 0.08],
  [taken('SENDING', submitted, met, checked, verified, approved), 0.05],
  [taken('ANSWER', submitted, met, verified, approved, sent), 0.07],
  [taken(null, submitted, met, verified, approved, sent, answered), 0.2],
  [{ ...taken(null, submitted, ['MEETING', 'REJECTED', 'MUSDES_REJECTED', 'NOT_ELIGIBLE']), passed: ['SUBMISSION'] }, 0.04],
  [{ ...taken(null, submitted, met, ['REGENCY_VERIFICATION', 'REJECTED', 'REJECTED', 'ALREADY_REGISTERED']), passed: ['SUBMISSION', 'MEETING'] }, 0.03],
  [{ ...taken('MEETING', submitted, met, ['REGENCY_VERIFICATION', 'RETURNED', 'RETURNED', 'DATA_INCOMPLETE']), passed: ['SUBMISSION'] }, 0.03],
  [{ ...taken('REGENCY_VERIFICATION', submitted), origin: 'REGENCY' }, 0.05],
];
/** Families of the two poorest tenths are proposed, this share of them; a fifth of the proposals is of the head alone. */
const [proposed, ofHead] = [0.3, 0.2];
/** The path that the migration puts there. */
const path = '01900000-0000-7000-8000-0000000000c1';
const roles: Readonly<Record<string, string>> = { SUBMISSION: 'VILLAGE_OPERATOR', MEETING: 'VILLAGE_OPERATOR', DISTRICT_CHECK: 'KEC_OFFICER' };
const grounds = ['Penghasilan tidak cukup untuk kebutuhan dasar', 'Rumah tidak layak huni', 'Kepala keluarga tidak bekerja', 'Baru pindah dari desa lain'];
const account = 'invented';
/** Rule 29: whoever proposes does not decide. */
const verifier = 'invented-verifier';
const daysApart = 7;

/** Of whom a proposal is, and who lives there to be seen by the meeting. */
export type Proposed = { family: string; head: string; desil: number; living: readonly string[] };

/** Invents proposals for the national register with their ledgers, and a meeting of each village that decided on them. */
export class Proposals {
  readonly #day: number;
  readonly #write: Write;
  #proposals = 0;
  #entries = 0;
  #meetings = 0;
  #meeting = { id: '', held: 0 };

  /** @param day days since 1970 on which they are counted */
  constructor(day: number, write: Write) {
    this.#day = day;
    this.#write = write;
  }

  /** The village's meeting; proposals of its families follow. */
  begin({ village, regency }: Place, chance: Chance): void {
    this.#meetings += 1;
    this.#meeting = { id: inventedId('meeting', this.#meetings), held: this.#day - 60 - chance.below(200) };
    const invited = 30 + chance.below(30);
    // The first digit of a village's own number tells a kelurahan (1) from a desa (2).
    const kind = village.slice(9, 10) === '1' ? 'MUSKEL' : 'MUSDES';
    this.#write('village_meeting', [this.#meeting.id, kind, 'HELD', village, regency, isoDay(this.#meeting.held), 'Aula kantor', String(invited), String(Math.ceil(invited * 0.7)), '50', 'Ketua Contoh', `BA-${this.#meetings}`, 'IMPORT']);
  }

  /** Perhaps proposes the family or its head. Answers who was seen by the meeting, and on which day. */
  of(place: Place, about: Proposed, chance: Chance): { seen: readonly string[]; on: number } | null {
    const way = about.desil <= 2 && chance.happens(proposed) ? chance.weighed(ways) : null;
    if (!way) return null;
    const alone = chance.happens(ofHead);
    this.#proposals += 1;
    const id = inventedId('proposal', this.#proposals);
    const days = this.#ledger(id, way, place);
    const reason = way.entries.at(-1)?.[3];
    const atMeeting = way.entries.some(([step]) => step === 'MEETING');
    this.#write('proposal', [
      id, alone ? 'UPDATE' : 'NEW', way.origin, alone ? none : about.family, alone ? about.head : none, place.village, place.regency, chance.of(grounds), path, way.state, list(way.passed), way.next ?? none,
      list(way.optional ?? []), isoDay(days.last), String(way.entries.length), reason ?? none, account, way.entries.length > 0 ? account : none, atMeeting ? this.#meeting.id : none, 'IMPORT',
      String(way.entries.length + 1), isoDay(days.first), isoDay(days.last),
    ]);
    if (atMeeting) this.#decided(id, way);
    if (!way.passed.includes('MEETING')) return null;
    const seen = alone ? [about.head] : about.living;
    for (const person of seen) this.#write('person_verification', [person, id, isoDay(this.#meeting.held)]);
    return { seen, on: this.#meeting.held };
  }

  #decided(id: string, { entries }: Way): void {
    const [, verdict = '', , reason] = entries.find(([step]) => step === 'MEETING') ?? [];
    this.#write('meeting_name', [this.#meeting.id, id, verdict, reason ?? none]);
  }

  /** The entries a week apart, that of the meeting on its day. */
  #ledger(id: string, { entries, origin }: Way, { village, regency }: Place): { first: number; last: number } {
    const first = this.#meeting.held - daysApart;
    let arrived = first;
    for (const [at, [step, verdict, state, reason]] of entries.entries()) {
      const day = first + at * daysApart;
      this.#entries += 1;
      const decree = step === 'APPROVAL';
      this.#write('verification_step', [
        inventedId('entry', this.#entries), id, String(at + 1), step, verdict, reason ?? none, decree ? '460/Contoh' : none, decree ? isoDay(day) : none, step === 'MEETING' ? this.#meeting.id : none,
        step === 'SUBMISSION' || step === 'MEETING' ? account : verifier, 'Petugas Contoh', step === 'SUBMISSION' && origin === 'REGENCY' ? 'REG_OFFICER' : roles[step] ?? 'REG_OFFICER', state, village, regency, isoDay(arrived), isoDay(day),
      ]);
      arrived = day;
    }
    return { first, last: arrived };
  }
}
