import type { MessageId } from '../../i18n/messages.ts';

/** What each degree of certainty is called, and what it means. */
export const certaintyWords = {
  STATED: 'announcements.stated',
  STATED_WHY: 'announcements.statedWhy',
  INFERRED: 'announcements.inferred',
  INFERRED_WHY: 'announcements.inferredWhy',
  GUESSED: 'announcements.guessed',
  GUESSED_WHY: 'announcements.guessedWhy',
} as const satisfies Record<string, MessageId>;
