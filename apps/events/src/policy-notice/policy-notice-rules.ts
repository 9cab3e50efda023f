import type { Code } from '@pilar/domain/vocabulary';

export type NoticeState = Code<'NOTICE_STATE'>;

/** A notice as far as its state follows from it; days ISO. */
export type Dated = { validFrom: string; validTo: string | null; supersededOn: string | null };

/** Rule 43: whether a notice holds on a day. What another has taken the place of is superseded from that one's first day on. */
export function noticeState({ validFrom, validTo, supersededOn }: Dated, day: string): NoticeState {
  if (supersededOn !== null && supersededOn <= day) return 'SUPERSEDED';
  if (validTo !== null && validTo < day) return 'PAST';
  return validFrom > day ? 'COMING' : 'IN_FORCE';
}

/** The first day on which the state becomes another after that day, by itself; null when it stays. */
export function changesOn({ validFrom, validTo, supersededOn }: Dated, day: string): string | null {
  const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  const turns = [validFrom, validTo === null ? null : dayAfter(validTo), supersededOn].filter((turn): turn is string => turn !== null && turn > day);
  return turns.toSorted()[0] ?? null;
}
