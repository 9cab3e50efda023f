import type { Message } from '@pilar/subgraph/messages';

/** What a cell's cleaning has to say: a problem keeps the row out, a warning does not. */
export type Note = { warning?: boolean; message: Message; parameters?: Record<string, string | number> };

/** A cleaned cell: its value, or why there is none. Null: the cell is empty. */
export type Cleaned<Value> = { value: Value; notes?: Note[] } | { value?: undefined; notes: Note[] } | null;

/** A refusal of the cell that shows what was written. */
export function wrong(message: Message, value: string, parameters: Record<string, string | number> = {}): { notes: Note[] } {
  return { notes: [{ message, parameters: { value: shown(value), ...parameters } }] };
}

/** The text as a message may quote it. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
