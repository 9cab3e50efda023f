import { Suspense, lazy, useState } from 'react';
import type { LawContents_LawFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from './Laws.module.css';

graphql(`
  fragment LawContents_law on LegalBasis {
    id
    version
    chapters
    articles
    chaptersKnown
    articlesKnown
    contents { number title articles { number text } }
    viewerCan { correct }
  }
`);

type Props = { law: LawContents_LawFragment };

// The form comes with what reads a pasted text; a reader need not wait for that.
const EditContents = lazy(() => import('./EditContents.tsx').then(({ EditContents: form }) => ({ default: form })));

/** Chapters and articles of a regulation as a tree, how many of them are recorded, and the way to record more. */
export function LawContents({ law }: Props) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const { contents, viewerCan, chapters, articles, chaptersKnown, articlesKnown } = law;
  if (editing) return <Suspense><EditContents law={law} onDone={() => setEditing(false)} /></Suspense>;
  return (
    <Section title={t('regulations.contents')}>
      <p className={styles.line}>
        {chapters || articles
          ? t('regulations.knownOf', { chapters: chapters ?? 0, articles: articles ?? 0, chaptersKnown, articlesKnown })
          : t('regulations.known', { chaptersKnown, articlesKnown })}
      </p>
      {contents.map(({ number, title, articles: inside }, at) => (
        <div key={number ?? at} className={styles.chapter}>
          <h3>{number === null ? t('regulations.noChapter') : [t('regulations.chapter', { number }), title].filter(Boolean).join(' · ')}</h3>
          <ol className={styles.articles}>
            {inside.map((article) => (
              <li key={article.number}>
                <strong>{t('regulations.article', { number: article.number })}</strong>
                <span className={styles.text}>{article.text ?? t('regulations.textUnknown')}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {viewerCan.correct && <div className={styles.actions}><Button onClick={() => setEditing(true)}>{t('regulations.edit')}</Button></div>}
    </Section>
  );
}
