import { holdsNumber } from '@pilar/domain/nik';
import type { Problems } from '@pilar/subgraph/problems';
import { mailMessages } from '../mail/mail-messages.ts';
import { isEmail } from '../mail/mail-rules.ts';
import { participantMessages as messages } from './participant-messages.ts';

/** Longest name of a participant and of where they come from. */
export const longestName = 200;

/** A text on a list of participants, in which no person's number may stand. */
export function listText(problems: Problems, path: string, value: string | null | undefined, max?: number): string | null | undefined {
  if (value != null && holdsNumber(value)) problems.add(path, messages.holdsNumber);
  return problems.text(path, value, max);
}

/** As `listText`, of a name, which must be there. */
export function listName(problems: Problems, path: string, value: string | null): string {
  if (value !== null && holdsNumber(value)) problems.add(path, messages.holdsNumber);
  return problems.requiredText(path, value, longestName);
}

/** An e-mail address on a list of participants. */
export function listEmail(problems: Problems, path: string, value: string | null | undefined): string | null | undefined {
  const email = problems.text(path, value, longestName);
  if (email && !isEmail(email)) problems.add(path, mailMessages.badEmail, { value: email.slice(0, 60) });
  return email;
}
