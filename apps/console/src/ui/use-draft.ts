import { useState } from 'react';

/**
 * What somebody has put in while the rest of the page follows a moment later. Begins anew from the value whenever that
 * has become another (told by its key).
 */
export function useDraft<Value>(value: Value, key: string): [Value, (draft: Value) => void] {
  const [draft, setDraft] = useState({ key, value });
  if (draft.key === key) return [draft.value, (next) => setDraft({ key, value: next })];
  setDraft({ key, value });
  return [value, (next) => setDraft({ key, value: next })];
}
