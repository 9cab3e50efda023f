/**
 * Something kept for one request: made when it is first asked for, and hung on the context itself. A WeakMap by context would hold it, and
 * the context with it, until all of the heap is tidied: whatever hangs on an old map outlives each tidying of the young. The copy of a
 * context, as one inside a transaction is, starts anew. Further arguments are the same for all who ask.
 */
export function perRequest<Context extends object, Further extends unknown[], Value>(make: (ctx: Context, ...further: Further) => Value): (ctx: Context, ...further: Further) => Value {
  const slot = Symbol('per request');
  return (ctx, ...further) => {
    const kept = ctx as { [slot]?: Value };
    if (!(slot in ctx)) Object.defineProperty(ctx, slot, { value: make(ctx, ...further) });
    return kept[slot] as Value;
  };
}
