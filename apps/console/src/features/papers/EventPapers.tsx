import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { EventPapers_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './EventPapers.module.css';
import { paperKinds } from './paper-kinds.ts';
import { useDraftPaper } from './use-draft-paper.ts';

const fragment = graphql(`
  fragment EventPapers_event on Event {
    id
    viewerCan { correct }
    papers { id kind missing }
  }
`);

type Word = keyof typeof paperKinds;

/** Papers that are written of an event: each is drafted from the record in one step, and opened again from here. */
export function EventPapers({ event }: { event: FragmentType<EventPapers_EventFragment> }) {
  const t = useText();
  const label = useLabel();
  const { data, complete } = useFragment({ fragment, from: event });
  const { draft, busy, refusal } = useDraftPaper(complete ? data.id : '');
  if (!complete) return null;
  const rows = (Object.keys(paperKinds) as Word[]).map((word) => ({ word, paper: data.papers?.find(({ kind }) => kind === paperKinds[word]) })).filter(({ paper }) => paper || data.viewerCan.correct);
  if (rows.length === 0) return null;
  return (
    <Card title={t('papers.title')}>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <ul className={styles.list}>
        {rows.map(({ word, paper }) => (
          <li key={word}>
            {paper
              ? <Link to="/kegiatan/$id/naskah/$jenis" params={{ id: data.id, jenis: word }}>{label('DOCUMENT_KIND', paperKinds[word])}</Link>
              : <span>{label('DOCUMENT_KIND', paperKinds[word])}</span>}
            {paper
              ? <span className={styles.state}>{paper.missing > 0 ? t('papers.missing', { count: paper.missing }) : t('papers.drafted')}</span>
              : <Button disabled={busy} aria-label={t('papers.draftNamed', { paper: label('DOCUMENT_KIND', paperKinds[word]) })} onClick={() => void draft(word)}>{t('papers.draft')}</Button>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
