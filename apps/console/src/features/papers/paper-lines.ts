/** A part of a paper as the form holds it. */
export type SectionValues = { kind: string; heading: string; text: string };

/** What a part of the draft has beside the record, and what the record has beside it. */
export type PartChange = { heading: string; mine: string[]; record: string[] };

/** Lines in which a draft and the text from the record differ, part by part in the order of the record. Parts go by their head, those without by their place. */
export function changesOf(mine: readonly SectionValues[], record: readonly SectionValues[]): PartChange[] {
  const [ours, theirs] = [named(mine), named(record)];
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((name) => {
    const [own, other] = [ours.get(name), theirs.get(name)];
    const change = { heading: own?.heading ?? other?.heading ?? '', mine: beyond(own?.text, other?.text), record: beyond(other?.text, own?.text) };
    return change.mine.length + change.record.length > 0 ? [change] : [];
  });
}

function named(sections: readonly SectionValues[]): Map<string, SectionValues> {
  const seen = new Map<string, number>();
  return new Map(sections.map((section) => {
    const place = seen.get(section.heading) ?? 0;
    seen.set(section.heading, place + 1);
    return [`${section.heading} ${place}`, section];
  }));
}

/** Lines of the one text that the other has not as often. */
function beyond(one = '', other = ''): string[] {
  const left = linesOf(other);
  return linesOf(one).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

/** What is missing in a text, in its own words. */
export function missingOf(text: string): string[] {
  return [...text.matchAll(/\[\[([^\][\n]{1,200})\]\]/g)].map(([, what = '']) => what);
}
