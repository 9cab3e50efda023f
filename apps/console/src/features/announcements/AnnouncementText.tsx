import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useText } from '../../i18n/use-text.ts';
import styles from './AnnouncementText.module.css';
import type { ReadMark } from './announcement-query.ts';
import { certaintyWords } from './certainty-words.ts';
import { useDesk } from './DeskContext.ts';
import { textParts, type TextPart } from './text-parts.ts';

/** The pasted text with every passage marked that something was read from. A passage leads to its field. On a phone it is folded away until a passage is asked for. */
export function AnnouncementText({ onPassage }: { onPassage: (mark: ReadMark) => void }) {
  const t = useText();
  const { event, text, open, onOpen, shown } = useDesk();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!shown || !open) return;
    const passage = pane.current?.querySelector<HTMLElement>('[data-shown]');
    // Only the pane scrolls: the field that was asked from stays where it is.
    if (passage && pane.current) pane.current.scrollTop = passage.offsetTop - pane.current.clientHeight / 3;
  }, [shown, open]);
  const parts = textParts(text.length, event.marks);
  const first = parts.find(({ marks }) => marks.length > 0)?.start;
  return (
    <details className={styles.paper} open={open} onToggle={(toggle) => onOpen(toggle.currentTarget.open)}>
      <summary>{t('announcements.text')}</summary>
      <p className={styles.legend}>
        {(['STATED', 'INFERRED', 'GUESSED'] as const).map((certainty) => <span key={certainty}><b data-certainty={certainty}>{t(certaintyWords[certainty])}</b> {t(certaintyWords[`${certainty}_WHY`])}</span>)}
      </p>
      <div ref={pane} className={styles.text}>
        {parts.map((part) => <Part key={part.start} part={part} first={part.start === first} onPassage={onPassage} />)}
      </div>
    </details>
  );
}

type PartProps = { part: TextPart; /** The one passage that Tab reaches; arrows lead on from it. */ first: boolean; onPassage: (mark: ReadMark) => void };

function Part({ part: { start, end, marks }, first, onPassage }: PartProps) {
  const { text, shown } = useDesk();
  const words = text.slice(start, end);
  const [narrowest] = marks;
  if (!narrowest) return <span>{words}</span>;
  const current = shown !== null && shown.passage.start <= start && end <= shown.passage.end;
  // Several facts may stand in the same words: each press goes on to the next.
  const press = () => onPassage(marks[(shown ? marks.indexOf(shown) : -1) + 1] ?? narrowest);
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' || event.key === ' ') press();
    else if (!toNeighbour(event.currentTarget, event.key)) return;
    event.preventDefault();
  };
  return <span role="button" tabIndex={first ? 0 : -1} data-certainty={narrowest.certainty} data-shown={current || undefined} onClick={press} onKeyDown={byKey}>{words}</span>;
}

/** Gives the focus to the passage before or behind, as the arrow says. */
function toNeighbour(passage: HTMLElement, key: string): boolean {
  const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return false;
  const all = [...(passage.parentElement?.querySelectorAll<HTMLElement>('[role=button]') ?? [])];
  all[all.indexOf(passage) + step]?.focus();
  return true;
}
