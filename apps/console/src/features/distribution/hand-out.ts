import { graphql } from '../../__generated__/gql.ts';
import type { DeliveryFailure, DeliveryReceiver, DeliveryState } from '../../__generated__/graphql.ts';
import { handOutForm, type Item } from '../../outbox/item.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { usePhotos } from '../../outbox/use-photos.ts';
import type { PointList, Recipient } from './field-point.ts';

const deliverInField = graphql(`
  mutation DeliverInField($input: RecordDeliveryInput!) {
    recordDelivery(input: $input) { __typename ... on Delivery { id } ... on Error { message } ... on InvalidInput { problems { path message } } }
  }
`);
const failInField = graphql(`
  mutation FailInField($input: FailDeliveryInput!) {
    failDelivery(input: $input) { __typename ... on Delivery { id } ... on Error { message } ... on InvalidInput { problems { path message } } }
  }
`);

/** What was told of a recipient at the point. Pictures are data URLs. */
export type Told =
  | { act: 'GIVE'; receivedBy: DeliveryReceiver; mandate: string | null; proof: string | null; note: string }
  | { act: 'FAIL'; failure: DeliveryFailure; note: string };
/** An item of the outbox, as its form keeps it: without the pictures. */
type Values = { batch: string; point: string | null; delivery: string; act: Told['act'] };

export const handOutOf = ({ values }: Pick<Item, 'values'>): Values => values as Values;

/** What this phone has told of the recipients of a distribution, by delivery; of several about one, the latest. */
export function toldHere(items: readonly Item[], batch: string): ReadonlyMap<string, Item> {
  return new Map(items.filter((item) => item.form === handOutForm && handOutOf(item).batch === batch).map((item) => [handOutOf(item).delivery, item]));
}

/** Tells of recipients by way of the outbox: one item each, under a key of its own, so that nothing is lost and nothing recorded twice. */
export function useHandOut({ batch, point }: Pick<PointList, 'batch' | 'point'>) {
  const { outbox, view } = useOutbox();
  const { photos } = usePhotos();
  const told = toldHere(view.items, batch);

  return {
    told,
    /** Keeps what is told, and sends it when there is a line. What was refused is told anew under its own key. Throws OutboxFull. */
    async tell({ id: delivery, nth, name }: Recipient, what: Told): Promise<void> {
      const before = told.get(delivery);
      const item = before?.state === 'refused' ? before.id : crypto.randomUUID();
      const written = { form: handOutForm, label: `${nth} · ${name ?? '–'}`, values: { batch, point: point?.id ?? null, delivery, act: what.act } satisfies Values };
      const note = what.note.trim() || null;
      if (what.act === 'FAIL') return outbox.queue(item, written, failInField, { delivery, failure: what.failure, note });
      // The pictures first: an item that awaits one is never without it.
      const kept: Record<string, string> = {};
      try {
        for (const [field, picture] of Object.entries({ mandate: what.mandate, proof: what.proof })) if (picture) kept[field] = await photos.add({ item }, picture);
        await outbox.queue(item, written, deliverInField, { delivery, deliveredAt: new Date().toISOString(), receivedBy: what.receivedBy, note }, kept);
      } catch (error) {
        for (const key of Object.values(kept)) await photos.remove(key);
        throw error;
      }
      await photos.release(Object.values(kept));
    },
    /** Takes back what waits; false once it has left. */
    takeBack: (item: Item) => outbox.takeBack(item.id),
    discard: (item: Item) => outbox.discard(item.id),
  };
}

/** How a recipient stands as this phone knows it: as it was read, or as was told here since. */
export function stateHere({ state }: Pick<Recipient, 'state'>, item: Item | undefined, readAt: number): { state: DeliveryState; waits: boolean; refused: boolean } {
  if (!item || (item.state === 'sent' && item.changedAt <= readAt)) return { state, waits: false, refused: false };
  if (item.state === 'refused' || item.state === 'conflict') return { state, waits: false, refused: true };
  return { state: handOutOf(item).act === 'GIVE' ? 'DELIVERED' : 'FAILED', waits: item.state !== 'sent', refused: false };
}
