import { today } from '@pilar/domain/dates';
import { useRef } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { isEditable, type Item } from '../../outbox/item.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import type { Villager } from './field-village.ts';

const recordFound = graphql(`
  mutation FoundInField($input: RecordInventoryFoundInput!) {
    recordInventoryFound(input: $input) { __typename ... on InventoryRound { id } ... on Error { message } ... on InvalidInput { problems { path message } } }
  }
`);

/** Somebody found by this phone, and on which day. */
export type Find = Pick<Villager, 'id' | 'which'> & { foundOn: string };
/** Finds that go to the graph together, as an item of the outbox holds them. */
export type FindSheet = { round: string; title: string; finds: Find[] };

/** What items of the outbox are called that hold finds. */
export const findForm = 'pendataan';
/** The graph takes no more at once. */
const mostFinds = 500;

export const findsOf = ({ values }: Pick<Item, 'values'>): FindSheet => values as FindSheet;

/**
 * Finds by way of the outbox, as ticks of an attendance list go: those that wait stand in one item together, and what has once
 * been sent is not changed any more.
 */
export function useFinds(round: string, title: string) {
  const { outbox, view } = useOutbox();
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const own = (items: readonly Item[]) => items.filter((item) => item.form === findForm && findsOf(item).round === round);

  const put = (id: string, finds: Find[]) => outbox.queue(id, { form: findForm, label: title, values: { round, title, finds } satisfies FindSheet }, recordFound, {
    round, rows: finds.map(({ id: one, which, foundOn }) => ({ [which]: one, foundOn })),
  });
  const open = async () => {
    for (const { id } of own(outbox.view.items).toReversed()) {
      const item = await outbox.item(id);
      if (item?.state === 'waiting' && isEditable(item) && findsOf(item).finds.length < mostFinds) return item;
    }
    return null;
  };
  /** One after the other: two finds at once must not each begin an item, nor write over each other. */
  const inTurn = (act: () => Promise<unknown>): Promise<unknown> => {
    turn.current = turn.current.then(act, act);
    return turn.current;
  };

  return {
    items: own(view.items),
    add: ({ id, which }: Villager) => inTurn(async () => {
      const find = { id, which, foundOn: today() };
      const item = await open();
      if (item) {
        await put(item.id, [...findsOf(item).finds, find]);
        const now = await outbox.item(item.id);
        // It may have left in this very moment, without the find.
        if (now && findsOf(now).finds.some((one) => one.id === id)) return;
      }
      await put(crypto.randomUUID(), [find]);
    }),
    /** Takes a find back that still waits. */
    remove: (id: string) => inTurn(async () => {
      for (const { id: sheet } of own(outbox.view.items)) {
        const item = await outbox.item(sheet);
        if (!item || item.state === 'sent' || !isEditable(item)) continue;
        const finds = findsOf(item).finds.filter((find) => find.id !== id);
        if (finds.length === findsOf(item).finds.length) continue;
        if (finds.length === 0) await outbox.discard(sheet);
        else await put(sheet, finds);
      }
    }),
    /** Sends a refused sheet again without the rows that the graph named. */
    sendRest: (item: Item) => inTurn(async () => {
      const wrong = new Set((item.refusal?.problems ?? []).flatMap(({ path: [list, row] }) => (list === 'rows' && row !== undefined ? [Number(row)] : [])));
      const rest = findsOf(item).finds.filter((_find, at) => !wrong.has(at));
      await outbox.discard(item.id);
      if (rest.length > 0 && wrong.size > 0) await put(crypto.randomUUID(), rest);
    }),
  };
}
