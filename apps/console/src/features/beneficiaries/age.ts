/** How old somebody is on a day, in whole years; in whole months below one year. */
export type Age = { years: number; months: number };

/** Age on a day, counted as birthdays are. */
export function ageOn(birthDate: string, day: string): Age {
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = birthDate.split('-').map(Number);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const months = (year - birthYear) * 12 + month - birthMonth - (date < birthDay ? 1 : 0);
  return { years: Math.floor(months / 12), months };
}
