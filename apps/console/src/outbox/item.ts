/** How far an item is. A draft is still being written; waiting goes by itself; refused and conflict need somebody. */
export type ItemState = 'draft' | 'waiting' | 'sent' | 'refused' | 'conflict';

/** What items are called that tell of what was handed out at a point of a distribution, or was not. */
export const handOutForm = 'salur';

/** Why the graph did not take an item, in the language in which it was sent. */
export type ItemRefusal = { message: string; problems: { path: string[]; message: string }[]; /** It may be there already: somebody has to say. */ duplicate?: true };

/** What is sent: a mutation with one `input`. The key is not in it; it is the item's own. */
export type ItemRequest = { query: string; input: Record<string, unknown>; /** Photographs that must arrive first, by the field of the input that names each as a paper. */ awaits?: Readonly<Record<string, string>> };

/** What somebody has typed, and what was said about it. Kept only under the account's key. */
export type ItemContent = {
  /** By what its row is known. */
  label: string;
  /** Values of its form, as the form keeps them. */
  values: unknown;
  /** Null while it is a draft. */
  request: ItemRequest | null;
  refusal: ItemRefusal | null;
};

/** An item as far as it may stand in the browser's storage in the open: nothing that anybody typed. Times are in ms since the epoch. */
export type ItemFrame = {
  id: string;
  /** Whose it is: nobody else sees it, and it is sent under this grant, which belongs to this account alone. */
  account: string;
  grant: string;
  /** Which form opens it. */
  form: string;
  /** Fixed for ever, so that it is recorded once, however often it is sent. */
  idempotencyKey: string;
  state: ItemState;
  createdAt: number;
  changedAt: number;
  /** When it was first sent; null while it certainly has not been. */
  firstTriedAt: number | null;
  tries: number;
  /** Not to be sent again before. */
  nextTryAt: number;
  /** Id of the record it has become. */
  recordId: string | null;
  /** Grows with each change, so that of two tabs none undoes what the other did. */
  revision: number;
};

/** An item with what is in it. */
export type Item = ItemFrame & ItemContent;

/** Whether it would be lost by signing out. */
export function isUnsent({ state }: Pick<ItemFrame, 'state'>): boolean {
  return state !== 'sent';
}

/** Whether it waits for a photograph to arrive, before which it cannot be sent. */
export function isAwaiting({ request }: Pick<ItemContent, 'request'>): boolean {
  return Object.keys(request?.awaits ?? {}).length > 0;
}

/** The item with a photograph that has arrived named in its input; unchanged where it awaits no such photograph. */
export function withPaper<Of extends Pick<ItemContent, 'request'>>(item: Of, photo: string, paper: { file: string; ticket: string }): Of {
  const field = Object.entries(item.request?.awaits ?? {}).find(([, key]) => key === photo)?.[0];
  if (!item.request || field === undefined) return item;
  const { [field]: _arrived, ...awaits } = item.request.awaits ?? {};
  return { ...item, request: { ...item.request, input: { ...item.request.input, [field]: paper }, awaits } };
}

/** The request with another ticket for the paper in that field. */
export function withTicket(request: ItemRequest, field: string, ticket: string): ItemRequest {
  return { ...request, input: { ...request.input, [field]: { ...(request.input[field] as { file: string }), ticket } } };
}

/** Whether its form may be opened: not once it has been sent and its answer is still unknown. */
export function isEditable({ state, firstTriedAt }: Pick<ItemFrame, 'state' | 'firstTriedAt'>): boolean {
  return state === 'draft' || state === 'refused' || state === 'conflict' || (state === 'waiting' && firstTriedAt === null);
}
