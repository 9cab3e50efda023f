/** An answer to one item of a checklist; `met` null while it is open. */
export type Answer = { met: boolean | null; note: string };
export type Answers = Readonly<Record<string, Answer>>;

/** No item answered yet. */
export function openAnswers(items: readonly string[]): Answers {
  return Object.fromEntries(items.map((item) => [item, { met: null, note: '' }]));
}

/** Items that nobody has answered, and those that are not met. */
export function judge(answers: Answers): { open: string[]; unmet: string[] } {
  const entries = Object.entries(answers);
  return { open: entries.filter(([, { met }]) => met === null).map(([item]) => item), unmet: entries.filter(([, { met }]) => met === false).map(([item]) => item) };
}

/** The answers as the graph takes them, in the order of the list; a note belongs to what is not met. */
export function checksOf<Item extends string>(answers: Answers): { item: Item; met: boolean; note: string | null }[] {
  return Object.entries(answers).flatMap(([item, { met, note }]) => (met === null ? [] : [{ item: item as Item, met, note: (!met && note.trim()) || null }]));
}

/** What is to be mended, in the words of the list and the notes: the beginning of a reason for sending back. */
export function reasonFrom(answers: Answers, label: (item: string) => string): string {
  return judge(answers).unmet.map((item) => [label(item), answers[item]?.note.trim()].filter(Boolean).join(': ')).join('\n');
}
