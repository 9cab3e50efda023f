import type { Named } from '@pilar/domain/whom-meant';
import { useRef } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { isEditable, type Item } from '../../outbox/item.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import type { AttendanceRow } from './use-attendance.ts';

const tickInField = graphql(`
  mutation TickInField($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) { __typename ... on Event { id } ... on Error { message } ... on InvalidInput { problems { path message } } }
  }
`);
const walkInInField = graphql(`
  mutation WalkInInField($input: AddWalkInInput!) {
    addWalkIn(input: $input) { __typename ... on Participant { id } ... on Error { message } ... on InvalidInput { problems { path message } } }
  }
`);

/** A name that was ticked on this phone, and when. */
export type Tick = { participant: string; at: string; signature?: string };
/** Names that go to the graph together, as an item of the outbox holds them. */
export type Sheet = { event: string; title: string; ticks: Tick[] };

/** What items of the outbox are called that hold ticks, and guests. */
export const sheetForm = 'hadir';
export const guestForm = 'hadir-tamu';
/** The graph takes no more at once. */
const mostTicks = 500;

export const sheetOf = ({ values }: Pick<Item, 'values'>): Sheet => values as Sheet;

/** The guest of an item as its list compares them. */
export function guestOf({ request, label }: Pick<Item, 'request' | 'label'>): Named {
  const { name = label, affiliation = null, group = '' } = (request?.input ?? {}) as { name?: string; affiliation?: string | null; group?: string };
  return { person: null, name, affiliation, group, area: null };
}

/** The items of an event's list, oldest first. */
export function sheetsOf(items: readonly Item[], event: string): Item[] {
  return items.filter((item) => item.form === sheetForm && sheetOf(item).event === event);
}

/**
 * Ticks by way of the outbox. Names that wait for a line stand in one item together: an outbox holds fewer items than a hall
 * people. What has once been sent is not changed any more; the next tick begins another.
 */
export function useTicks(event: string, title: string) {
  const { outbox, view } = useOutbox();
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const put = (id: string, ticks: Tick[]) => outbox.queue(id, { form: sheetForm, label: title, values: { event, title, ticks } satisfies Sheet }, tickInField, {
    event, rows: ticks.map(({ participant, at, signature }) => ({ participant, state: 'PRESENT', at, ...(signature && { signature }) })),
  });
  const open = async () => {
    for (const { id } of sheetsOf(outbox.view.items, event).toReversed()) {
      const item = await outbox.item(id);
      if (item?.state === 'waiting' && isEditable(item) && sheetOf(item).ticks.length < mostTicks) return item;
    }
    return null;
  };
  /** One after the other: two ticks at once must not each begin an item, nor write over each other. */
  const inTurn = (act: () => Promise<unknown>): Promise<unknown> => {
    turn.current = turn.current.then(act, act);
    return turn.current;
  };

  const tick = (one: Tick) => inTurn(async () => {
    const item = await open();
    if (item) {
      await put(item.id, [...sheetOf(item).ticks, one]);
      const now = await outbox.item(item.id);
      // It may have left in this very moment, without the tick.
      if (now && sheetOf(now).ticks.some(({ participant }) => participant === one.participant)) return;
    }
    await put(crypto.randomUUID(), [one]);
  });
  const guest = (id: string, label: string, input: Record<string, unknown>) => outbox.queue(id, { form: guestForm, label, values: { event, title } }, walkInInField, { event, ...input });

  return {
    items: sheetsOf(view.items, event),
    tick,
    /** Takes a tick back that still waits; false once it has been sent. */
    untick: (participant: string) => inTurn(async () => {
      for (const { id } of sheetsOf(outbox.view.items, event)) {
        const item = await outbox.item(id);
        if (!item || item.state === 'sent' || !isEditable(item)) continue;
        const ticks = sheetOf(item).ticks.filter((one) => one.participant !== participant);
        if (ticks.length === sheetOf(item).ticks.length) continue;
        if (ticks.length === 0) await outbox.discard(id);
        else await put(id, ticks);
      }
    }),
    /** Sends a refused sheet again without the rows that the graph named. */
    sendRest: (item: Item) => inTurn(async () => {
      const wrong = new Set((item.refusal?.problems ?? []).flatMap(({ path: [list, row] }) => (list === 'rows' && row !== undefined ? [Number(row)] : [])));
      const rest = sheetOf(item).ticks.filter((_tick, at) => !wrong.has(at));
      await outbox.discard(item.id);
      if (rest.length > 0) await put(crypto.randomUUID(), rest);
    }),
    addGuest: (label: string, input: Record<string, unknown>) => guest(crypto.randomUUID(), label, input),
    /** A guest who was not taken is that one on the list: ticked there as of when they came, with what they signed. */
    guestIs: async (item: Item, { id, state }: AttendanceRow) => {
      const { at, signature } = (item.request?.input ?? {}) as { at?: string; signature?: string | null };
      if (state !== 'PRESENT') await tick({ participant: id, at: at ?? new Date(item.createdAt).toISOString(), ...(signature && { signature }) });
      await outbox.discard(item.id);
    },
    /** A guest who was not taken is somebody else of the name: the same item is sent again, saying so. */
    guestIsOther: (item: Item) => guest(item.id, item.label, { ...item.request?.input, alsoNamed: true }),
    discard: (id: string) => outbox.discard(id),
    guests: view.items.filter((item) => item.form === guestForm && (item.values as { event: string }).event === event),
  };
}
