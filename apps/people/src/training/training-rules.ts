/** The days and hours of a training, days in ISO. */
export type TrainingFacts = { startDate: string; endDate: string; hours: number | null; organised: boolean; certificateDate: string | null };

/** What is wrong with a training: in which field, and what. */
export type TrainingProblem =
  | { field: 'endDate'; problem: 'trainingOrder' | 'trainingFuture' }
  | { field: 'hours'; problem: 'trainingHours' }
  | { field: 'organiser'; problem: 'trainingOrganiser' }
  | { field: 'certificateDate'; problem: 'certificateEarly' };

const mostHours = 2_000;
/** Persons that can be recorded at once. */
export const mostAttendees = 200;

/** Everything that is wrong with a training as it would stand. Only what is over can have been attended. */
export function trainingProblems({ startDate, endDate, hours, organised, certificateDate }: TrainingFacts, today: string): TrainingProblem[] {
  const found: TrainingProblem[] = [];
  if (endDate < startDate) found.push({ field: 'endDate', problem: 'trainingOrder' });
  else if (endDate > today) found.push({ field: 'endDate', problem: 'trainingFuture' });
  if (hours !== null && (hours < 1 || hours > mostHours)) found.push({ field: 'hours', problem: 'trainingHours' });
  if (!organised) found.push({ field: 'organiser', problem: 'trainingOrganiser' });
  if (certificateDate !== null && certificateDate < startDate) found.push({ field: 'certificateDate', problem: 'certificateEarly' });
  return found;
}

/** Rows that name a person whom a row before them names: which, and where it stood first. */
export function repeatedRows(persons: readonly string[]): { row: number; first: number }[] {
  return persons.flatMap((person, row) => {
    const first = persons.indexOf(person);
    return first < row ? [{ row, first }] : [];
  });
}
