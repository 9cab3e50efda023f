/** The parts of a name. */
export type Named = { fullName: string; titlesBefore: string | null; titlesAfter: string | null };

/** The name with its titles as Indonesian offices write it: "Dra. Nurhana, M.Si." */
export function displayName({ fullName, titlesBefore, titlesAfter }: Named): string {
  const name = titlesBefore ? `${titlesBefore} ${fullName}` : fullName;
  return titlesAfter ? `${name}, ${titlesAfter}` : name;
}

/** Other spellings without blanks, repetitions and the name itself, in the order given. */
export function cleanAliases(aliases: readonly string[], fullName: string): string[] {
  const texts = aliases.map((alias) => alias.trim()).filter((alias) => alias !== '' && alias !== fullName);
  return [...new Set(texts)];
}
