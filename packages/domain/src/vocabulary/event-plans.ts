import { entry, pilar } from './entry.ts';

/** What two events at the same time share, so that one of them may have to give way. */
export const EVENT_CLASH = [
  entry('PERSON', 'Orang yang sama', 'The same person', pilar),
  entry('VENUE', 'Tempat yang sama', 'The same venue', pilar),
  entry('AREA', 'Sasaran yang sama', 'The same target', pilar),
] as const;
