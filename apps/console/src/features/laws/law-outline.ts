/** An article as it is typed; an empty text where only its number is known. */
export type OutlineArticle = { number: string; text: string | null };
/** A chapter as it is typed, without a number where its articles stand in none that is known. */
export type OutlineChapter = { number: string | null; title: string | null; articles: OutlineArticle[] };

const chapterHead = /^bab\s+([ivxlcdm]+|\d+)(?=$|[\s.:–-])[\s.:–-]*(.*)$/i;
// "Pasal 5 ayat (1)" at the beginning of a line belongs to a sentence; a head stands alone or ends in a colon.
const articleHead = /^pasal\s+(\d+[a-z]*)\s*(?:[:.–-]\s*(.*))?$/i;

/** Chapters and articles of a regulation as it is copied from its document; `stray` are numbers of lines that belong to neither. */
export function readOutline(text: string): { chapters: OutlineChapter[]; stray: number[] } {
  const chapters: OutlineChapter[] = [];
  const stray: number[] = [];
  let article: OutlineArticle | null = null;
  for (const [at, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    if (line === '') continue;
    const [, chapterNumber, title] = chapterHead.exec(line) ?? [];
    const [, articleNumber, begun] = articleHead.exec(line) ?? [];
    if (chapterNumber) {
      chapters.push({ number: chapterNumber.toUpperCase(), title: title || null, articles: [] });
      article = null;
    } else if (articleNumber) {
      article = { number: articleNumber, text: begun || null };
      if (chapters.length === 0) chapters.push({ number: null, title: null, articles: [] });
      chapters.at(-1)?.articles.push(article);
    } else if (article) article.text = article.text ? `${article.text}\n${line}` : line;
    else if (chapters.length > 0 && chapters.at(-1)?.number) continueTitle(chapters.at(-1), line);
    else stray.push(at + 1);
  }
  return { chapters, stray };
}

/** The title of a chapter often stands beneath its number, in more than one line. */
function continueTitle(chapter: OutlineChapter | undefined, line: string): void {
  if (chapter) chapter.title = chapter.title ? `${chapter.title} ${line}` : line;
}

/** The outline as it is read again. */
export function outlineText(chapters: readonly OutlineChapter[]): string {
  return chapters.flatMap(({ number, title, articles }) => [
    ...(number === null ? [] : [`BAB ${number}`, ...(title ? [title] : [])]),
    ...articles.flatMap((article) => [`Pasal ${article.number}`, ...(article.text ? [article.text] : [])]),
  ]).join('\n');
}
