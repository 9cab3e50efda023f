import { Section } from '../../ui/Card.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { SectionValues } from './paper-lines.ts';
import styles from './PaperText.module.css';

/** A paper for those who may read it only. */
export function PaperText({ sections }: { sections: readonly SectionValues[] }) {
  const t = useText();
  return sections.map(({ heading, text }, index) => (
    <Section key={`${heading} ${text}`} title={heading || t('papers.partNumber', { number: index + 1 })}><p className={styles.text}>{text}</p></Section>
  ));
}
