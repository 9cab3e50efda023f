import { useState } from 'react';
import { Section } from '../../ui/Card.tsx';
import type { SectionDraft } from './InstrumentForm.tsx';
import { VisitQuestion } from './VisitQuestion.tsx';
import styles from './monitoring.module.css';

const numberOf = (text: string) => (text.trim() === '' ? null : Number(text));

/** The instrument as whoever visits will see it; what is answered here is kept nowhere. */
export function InstrumentPreview({ sections }: { sections: readonly SectionDraft[] }) {
  const [answers, setAnswers] = useState<Readonly<Record<string, { value: string; note: string }>>>({});
  return (
    <div className={styles.preview}>
      {sections.map(({ key, title, questions }, at) => (
        <Section key={key} title={title || `${at + 1}`}>
          {questions.map((question, nth) => {
            const answer = answers[question.key] ?? { value: '', note: '' };
            const shown = {
              ...question, code: question.code || `${at + 1}.${nth + 1}`, hint: question.hint || null, min: numberOf(question.min), max: numberOf(question.max),
              options: question.options.map(({ label }, index) => ({ code: String(index + 1), label })),
            };
            return <VisitQuestion key={question.key} id={`preview-${question.key}`} question={shown} {...answer} onChange={(change) => setAnswers({ ...answers, [question.key]: { ...answer, ...change } })} />;
          })}
        </Section>
      ))}
    </div>
  );
}
