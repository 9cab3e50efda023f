import { personName } from './duplicates/person-name.ts';
import { covers } from './region-code.ts';

/** Somebody who is put on the list of an event: a recorded person, or a name with what is given beside it. */
export type Named = { person: string | null; name: string; affiliation: string | null; group: string; area: string | null };

/** Somebody on the list. `place`: the name of their region, by which people name it too. */
export type Listed = Named & { place: string | null; state: string };

/**
 * Whom of a list somebody means. `one`: the only one whom it can be; `sure`: and nothing speaks against it. `namesakes`: all of that
 * name, for whoever is to be asked; without any, it is somebody new.
 */
export type Meant<Row> = { one: Row | null; sure: boolean; namesakes: readonly Row[] };

/**
 * The one rule by which nobody stands on a list twice, whoever enters them. A person is that person; a name without a person is whoever
 * of that name is listed, person or guest, and of several the one that affiliation or place or else the group tells. A person and a guest
 * of the same name may be one: that is asked.
 */
export function whomMeant<Row extends Listed>(listed: readonly Row[]): (named: Named) => Meant<Row> {
  const byName = Map.groupBy(listed, ({ name }) => nameKey(name));
  const byPerson = new Map(listed.flatMap((row) => (row.person === null ? [] : [[row.person, row] as const])));
  return (named) => {
    const alike = byName.get(nameKey(named.name)) ?? [];
    if (named.person !== null) {
      const same = byPerson.get(named.person);
      return same ? { one: same, sure: true, namesakes: [same] } : { one: null, sure: false, namesakes: alike.filter(({ person }) => person === null) };
    }
    const fitting = alike.filter((row) => fits(named, row));
    const nearest = narrowed(narrowed(fitting, (row) => tells(named, row)), ({ group }) => group === named.group);
    const [one, ...others] = nearest;
    if (!one || others.length > 0) return { one: null, sure: false, namesakes: alike };
    return { one, sure: one.group === named.group && plainName(one.name) === plainName(named.name), namesakes: alike };
  };
}

/** A name as lists compare it: without titles, in one spelling. */
export function nameKey(name: string): string {
  return personName(name).words.join(' ') || folded(name);
}

const folded = (text: string | null) => (text ?? '').toLowerCase().replace(/\s+/g, ' ').trim();

/** The name as it is written, without degrees behind it. */
const plainName = (name: string) => folded(name.replace(/,.*$/s, ''));
/** Whose child they are, where the name tells it. */
const fatherOf = (name: string) => /\s(?:bin|binti|bt|bte)\s+(.+)$/.exec(plainName(name))?.[1];

/** Nothing that is given speaks against it. Of who is present already nothing more is learned: who tells more than they did is another. */
function fits(named: Named, row: Listed): boolean {
  const [father, other] = [fatherOf(named.name), fatherOf(row.name)];
  if (father !== undefined && other !== undefined && father !== other) return false;
  if (named.area !== null && row.area !== null && !covers(named.area, row.area) && !covers(row.area, named.area)) return false;
  return folded(named.affiliation) === '' || tells(named, row) || (folded(row.affiliation) === '' && row.state !== 'PRESENT');
}

/** Where they come from is given, and it is just that: the body, or the region as it is called. */
function tells({ affiliation, area }: Named, row: Listed): boolean {
  const given = folded(affiliation);
  if (given === '') return area !== null && row.area !== null && covers(area, row.area);
  return given === folded(row.affiliation) || (folded(row.affiliation) === '' && names(given, row.place));
}

const kinds = /^(?:kab|kabupaten|kota|kec|kecamatan|desa|ds|kel|kelurahan)$/;
const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !kinds.test(word)).join(' ');

/** Whether the text names the place: "TKSK Kec. Cipanas", "Cipanas". */
function names(text: string, place: string | null): boolean {
  const words = wordsOf(folded(place));
  return words !== '' && ` ${wordsOf(text)} `.includes(` ${words} `);
}

/** Those of whom it holds; all where it holds of none. */
function narrowed<Row>(rows: readonly Row[], holds: (row: Row) => boolean): readonly Row[] {
  const some = rows.filter(holds);
  return some.length > 0 ? some : rows;
}
