/** The parts of a name. */
export type Named = { fullName: string; titlesBefore: string | null; titlesAfter: string | null };

/** The name with its titles as Indonesian offices write it: "Dra. Nurhana, M.Si." */
export function displayName({ fullName, titlesBefore, titlesAfter }: Named): string {
  const name = titlesBefore ? `${titlesBefore} ${fullName}` : fullName;
  return titlesAfter ? `${name}, ${titlesAfter}` : name;
}

/** The same as an expression over a row of table person, which is called so in its statement. */
export function displayNameSql(person: string): string {
  return `concat_ws(' ', nullif(${person}.titles_before, ''), ${person}.full_name) || coalesce(', ' || nullif(${person}.titles_after, ''), '')`;
}

/** Other spellings without blanks, repetitions and the name itself, in the order given. */
export function cleanAliases(aliases: readonly string[], fullName: string): string[] {
  const texts = aliases.map((alias) => alias.trim()).filter((alias) => alias !== '' && alias !== fullName);
  return [...new Set(texts)];
}

const before = /^(?:prof|dr|drs|dra|drg|drh|ir|h|hj|kh|k\.?h|ust|ustadz|ustadzah|apt|ns|brigjen|kombes|kompol|akp|akbp|letkol|kol|mayor|kapt)\.?$/i;
const degree = /^(?:[a-z]{1,4}\.)+ ?[a-z]{0,6}\.?$|^(?:S|M|D)\.? ?[A-Z]{1,4}[a-z]{0,3}\.?$|^(?:SE|SH|SS|ST|SP|MM|MH|MT|ME|MPd|MSi|SPd|SSos|SKom|SIP|SAP|AMd|MBA|MAP|Ph\.? ?D)\.?$/i;

/**
 * Takes the titles out of a name as lists write it: "Dra. NURHANA, M.Si." is Dra. · NURHANA · M.Si. Only known titles before
 * the name, and only degrees behind a comma, so that no part of a name is lost; what is not known stays in the name.
 */
export function splitTitles(written: string): Named {
  const [head = '', ...behind] = written.split(',').map((part) => part.trim());
  const after = behind.filter(Boolean);
  if (!after.every((part) => degree.test(part))) return { fullName: written.trim(), titlesBefore: null, titlesAfter: null };
  const words = head.split(/\s+/);
  const start = words.findIndex((word) => !before.test(word));
  // A name that consists of what might be titles keeps its last word.
  const count = start < 0 ? words.length - 1 : start;
  return { fullName: words.slice(count).join(' '), titlesBefore: words.slice(0, count).join(' ') || null, titlesAfter: after.join(', ') || null };
}
