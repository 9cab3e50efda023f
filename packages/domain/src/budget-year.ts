/** Month and day from which a budget year is graded (rule 11): its last quarter. */
const lastQuarter = '10-01';

/** First day (ISO) on which a budget year is graded. */
export function gradedFrom(year: number): string {
  return `${year}-${lastQuarter}`;
}

/** The budget year that is to be graded on a day (ISO): the one that is over, or this one in its last quarter. */
export function yearToGrade(today: string): number {
  const year = Number(today.slice(0, 4));
  return today >= gradedFrom(year) ? year : year - 1;
}
