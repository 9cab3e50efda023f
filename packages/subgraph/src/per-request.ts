/**
 * Something kept for one request: made when it is first asked for, and hung on the context itself. A WeakMap by context would hold it, and
 * the context with it, until all of the heap is tidied: whatever hangs on an old map outlives each tidying of the young. The copy of a
 * context, as one inside a transaction is, starts anew.
 */
export function perRequest<Context extends object, Value>(make: (ctx: Context) => Value): (ctx: Context) => Value {
  const slot = Symbol('per request');
  return (ctx) => {
    const kept = ctx as { [slot]?: Value };
    if (!(slot in ctx)) Object.defineProperty(ctx, slot, { value: make(ctx) });
    return kept[slot] as Value;
  };
}
