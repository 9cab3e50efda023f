import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';

/** An article (pasal): its number, and what it lays down in short or word for word. */
export type Article = { number: string; text: string | null };
/** A chapter (bab) with its articles; without a number and title it holds articles whose chapter is not known. */
export type Chapter = { number: string | null; title: string | null; articles: Article[] };

type GivenArticle = { number: string; text?: string | null };
type GivenChapter = { number?: string | null; title?: string | null; articles?: readonly GivenArticle[] | null };

const most = { chapters: 200, articles: 2_000 } as const;

/** The contents without surrounding space. Notes what is blank or too long, numbers that come twice, and more than a law has. */
export function readContents(problems: Problems, given: readonly GivenChapter[]): Chapter[] {
  const chapters = given.map((chapter, at) => {
    const path = `contents.${at}`;
    const number = problems.text(`${path}.number`, chapter.number, 20) ?? null;
    const title = problems.text(`${path}.title`, chapter.title, 300) ?? null;
    if (number === null && title !== null) problems.add(`${path}.number`, messages.chapterNumberNeeded, { title });
    const articles = (chapter.articles ?? []).map((article, index) => ({
      number: problems.requiredText(`${path}.articles.${index}.number`, article.number, 20),
      text: problems.text(`${path}.articles.${index}.text`, article.text, 4_000) ?? null,
    }));
    return { number, title, articles };
  });
  refuseTwice(problems, chapters.map(({ number }, at) => ({ number, path: `contents.${at}.number` })), messages.chapterTwice);
  refuseTwice(problems, chapters.flatMap(({ articles }, at) => articles.map(({ number }, index) => ({ number, path: `contents.${at}.articles.${index}.number` }))), messages.articleTwice);
  const counts = knownOf(chapters);
  for (const part of ['chapters', 'articles'] as const) {
    if (counts[part] > most[part]) problems.add('contents', messages.outOfRange, { value: counts[part], min: 0, max: most[part] });
  }
  return chapters;
}

function refuseTwice(problems: Problems, numbered: { number: string | null; path: string }[], message: (typeof messages)['chapterTwice' | 'articleTwice']): void {
  const seen = new Set<string>();
  for (const { number, path } of numbered) {
    if (number === null) continue;
    if (seen.has(number.toLowerCase())) problems.add(path, message, { number });
    seen.add(number.toLowerCase());
  }
}

/** How many chapters and articles are recorded. */
export function knownOf(contents: readonly Chapter[]): { chapters: number; articles: number } {
  return { chapters: contents.filter(({ number }) => number !== null).length, articles: contents.reduce((sum, { articles }) => sum + articles.length, 0) };
}

/** Notes it where more is recorded than the regulation is said to have. */
export function checkCounts(problems: Problems, stated: { chapters: number | null; articles: number | null }, contents: readonly Chapter[], path: 'contents' | null): void {
  const known = knownOf(contents);
  for (const part of ['chapters', 'articles'] as const) {
    const max = stated[part];
    if (max !== null && known[part] > max) problems.add(path ?? part, part === 'chapters' ? messages.moreChapters : messages.moreArticles, { known: known[part], stated: max });
  }
}

/** The contents as history tells them, a line for each chapter and article. */
export function contentLines(contents: readonly Chapter[]): string[] {
  return contents.flatMap(({ number, title, articles }) => [
    ...(number === null ? [] : [[`Bab ${number}`, title].filter(Boolean).join(' ')]),
    ...articles.map((article) => [`Pasal ${article.number}`, article.text].filter(Boolean).join(': ')),
  ]);
}
