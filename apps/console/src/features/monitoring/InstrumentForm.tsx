import { useState } from 'react';
import type { DraftInstrumentInput, QuestionKind } from '../../__generated__/graphql.ts';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, Field, FormActions, type FieldError } from '../../ui/Form.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { InstrumentPreview } from './InstrumentPreview.tsx';
import styles from './monitoring.module.css';

export type SectionInputs = DraftInstrumentInput['sections'];
/** A question as it is edited; numbers as they are typed. */
export type QuestionDraft = { key: string; code: string; text: string; hint: string; kind: QuestionKind; required: boolean; weight: string; min: string; max: string; options: { key: string; label: string; score: string }[] };
export type SectionDraft = { key: string; title: string; questions: QuestionDraft[] };
/** What the graph says is wrong, by its path. */
export type Problems = readonly { path: readonly string[]; message: string }[];

const key = () => crypto.randomUUID();
const number = (text: string) => (text.trim() === '' || Number.isNaN(Number(text.replace(',', '.'))) ? null : Number(text.replace(',', '.')));

/** A question without content. */
function newQuestion(): QuestionDraft {
  return { key: key(), code: '', text: '', hint: '', kind: 'YES_NO', required: true, weight: '1', min: '', max: '', options: [] };
}

/** A section with one question without content. */
export function newSection(): SectionDraft {
  return { key: key(), title: '', questions: [newQuestion()] };
}

type Told = { title: string; questions: readonly { code: string; text: string; hint?: string | null; kind: QuestionKind; required: boolean; weight: number; min?: number | null; max?: number | null; options: readonly { label: string; score: number }[] }[] };

/** Sections as the graph tells them, to be edited. */
export function draftOf(sections: readonly Told[]): SectionDraft[] {
  return sections.map(({ title, questions }) => ({
    key: key(), title,
    questions: questions.map(({ hint, min, max, weight, options, ...rest }) => ({
      ...rest, key: key(), hint: hint ?? '', weight: String(weight), min: String(min ?? ''), max: String(max ?? ''), options: options.map(({ label, score }) => ({ key: key(), label, score: String(score) })),
    })),
  }));
}

/** The sections as the graph takes them. */
export function sectionsInput(sections: readonly SectionDraft[]): SectionInputs {
  return sections.map(({ title, questions }) => ({
    title,
    questions: questions.map(({ code, text, hint, kind, required, weight, min, max, options }) => ({
      code: code.trim() || null, text, hint: hint.trim() || null, kind, required, weight: isScored(kind) ? number(weight) : 0,
      ...(kind === 'SCALE' || kind === 'NUMBER' ? { min: number(min), max: number(max) } : {}),
      ...(kind === 'CHOICE' ? { options: options.map(({ label, score }) => ({ label, score: number(score) ?? 0 })) } : {}),
    })),
  }));
}

function isScored(kind: QuestionKind): boolean {
  return kind === 'YES_NO' || kind === 'CHOICE' || kind === 'SCALE';
}

type Props = { sections: SectionDraft[]; onChange: (sections: SectionDraft[]) => void; problems: Problems; attempt: number; busy: boolean; save: string; onSave: () => void; onCancel: () => void };

/** Sections and their questions, with how the visit will look beside them. */
export function InstrumentForm({ sections, onChange, problems, attempt, busy, save, onSave, onCancel }: Props) {
  const t = useText();
  const errorAt = (path: string) => problems.find((problem) => problem.path.join('.') === path)?.message;
  const errors: FieldError[] = problems.map(({ path, message }) => ({ id: path.join('.'), label: placeOf(path, t('monev.section'), t('monev.question')), message }));
  const setSection = (at: number, change: Partial<SectionDraft>) => onChange(sections.map((section, index) => (index === at ? { ...section, ...change } : section)));
  return (
    <div className={styles.editor}>
      <form
        noValidate
        className={stackClass}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <ErrorSummary errors={errors} attempt={attempt} />
        <Rows
          id="sections"
          name={t('monev.section')}
          keys={sections.map((section) => section.key)}
          add={t('monev.addSection')}
          onAdd={() => onChange([...sections, newSection()])}
          onRemove={(at) => onChange(sections.filter((_, index) => index !== at))}
          onMove={(from, to) => onChange(moved(sections, from, to))}
        >
          {(at) => (
            <div className={stackClass}>
              <Field id={`sections.${at}.title`} label={t('monev.sectionTitle')} error={errorAt(`sections.${at}.title`)} required>
                {(input) => <input {...input} value={sections[at]?.title ?? ''} onChange={({ target }) => setSection(at, { title: target.value })} />}
              </Field>
              <Rows
                id={`sections.${at}.questions`}
                name={t('monev.question')}
                keys={sections[at]?.questions.map((question) => question.key) ?? []}
                add={t('monev.addQuestion')}
                error={errorAt(`sections.${at}.questions`)}
                onAdd={() => setSection(at, { questions: [...(sections[at]?.questions ?? []), newQuestion()] })}
                onRemove={(nth) => setSection(at, { questions: sections[at]?.questions.filter((_, index) => index !== nth) ?? [] })}
                onMove={(from, to) => setSection(at, { questions: moved(sections[at]?.questions ?? [], from, to) })}
              >
                {(nth) => {
                  const question = sections[at]?.questions[nth];
                  return question && (
                    <QuestionFields
                      path={`sections.${at}.questions.${nth}`}
                      place={`${at + 1}.${nth + 1}`}
                      question={question}
                      errorAt={errorAt}
                      onChange={(change) => setSection(at, { questions: sections[at]?.questions.map((one, index) => (index === nth ? { ...one, ...change } : one)) ?? [] })}
                    />
                  );
                }}
              </Rows>
            </div>
          )}
        </Rows>
        <FormActions>
          <Button type="submit" weight="main" disabled={busy}>{save}</Button>
          <Button onClick={onCancel}>{t('forms.cancel')}</Button>
        </FormActions>
      </form>
      <Card title={t('monev.preview')}><InstrumentPreview sections={sections} /></Card>
    </div>
  );
}

function placeOf([, section, , question]: readonly string[], sectionWord: string, questionWord: string): string {
  return question === undefined ? `${sectionWord} ${Number(section ?? 0) + 1}` : `${questionWord} ${Number(section) + 1}.${Number(question) + 1}`;
}

function moved<One>(all: readonly One[], from: number, to: number): One[] {
  const rest = all.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...all.slice(from, from + 1), ...rest.slice(to)];
}

type QuestionProps = { path: string; place: string; question: QuestionDraft; errorAt: (path: string) => string | undefined; onChange: (change: Partial<QuestionDraft>) => void };

function QuestionFields({ path, place, question, errorAt, onChange }: QuestionProps) {
  const t = useText();
  const kinds = useOptions('QUESTION_KIND');
  const [more, setMore] = useState(question.hint !== '');
  const { text, kind, required, options, hint } = question;
  const field = (name: 'code' | 'weight' | 'min' | 'max', label: string) => (
    <Field id={`${path}.${name}`} label={label} error={errorAt(`${path}.${name}`)}>
      {(input) => <input {...input} inputMode={name === 'code' ? undefined : 'decimal'} placeholder={name === 'code' ? place : undefined} value={question[name]} onChange={({ target }) => onChange({ [name]: target.value })} />}
    </Field>
  );
  return (
    <div className={stackClass}>
      <Field id={`${path}.text`} label={t('monev.questionText')} error={errorAt(`${path}.text`)} required>
        {(input) => <input {...input} value={text} onChange={({ target }) => onChange({ text: target.value })} />}
      </Field>
      <div className={gridClass}>
        <Field id={`${path}.kind`} label={t('monev.answerKind')}>
          {(input) => <select {...input} value={kind} onChange={({ target }) => onChange({ kind: target.value as QuestionKind })}>{kinds.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}
        </Field>
        {isScored(kind) && field('weight', t('monev.weight'))}
        {(kind === 'SCALE' || kind === 'NUMBER') && field('min', t('monev.lowest'))}
        {(kind === 'SCALE' || kind === 'NUMBER') && field('max', t('monev.highest'))}
        {field('code', t('monev.code'))}
      </div>
      {kind === 'CHOICE' && (
        <Rows
          id={`${path}.options`}
          name={t('monev.option')}
          compact
          keys={options.map((option) => option.key)}
          add={t('monev.addOption')}
          error={errorAt(`${path}.options`)}
          onAdd={() => onChange({ options: [...options, { key: key(), label: '', score: '0' }] })}
          onRemove={(at) => onChange({ options: options.filter((_, index) => index !== at) })}
        >
          {(at) => (
            <div className={styles.optionRow}>
              <Field id={`${path}.options.${at}.label`} label={t('monev.option')} error={errorAt(`${path}.options.${at}.label`)}>
                {(input) => <input {...input} value={options[at]?.label ?? ''} onChange={({ target }) => onChange({ options: options.map((one, index) => (index === at ? { ...one, label: target.value } : one)) })} />}
              </Field>
              <Field id={`${path}.options.${at}.score`} label={t('monev.optionScore')} error={errorAt(`${path}.options.${at}.score`)}>
                {(input) => <input {...input} inputMode="decimal" value={options[at]?.score ?? ''} onChange={({ target }) => onChange({ options: options.map((one, index) => (index === at ? { ...one, score: target.value } : one)) })} />}
              </Field>
            </div>
          )}
        </Rows>
      )}
      {more
        ? <Field id={`${path}.hint`} label={t('monev.hint')} error={errorAt(`${path}.hint`)}>{(input) => <input {...input} value={hint} onChange={({ target }) => onChange({ hint: target.value })} />}</Field>
        : <div><Button weight="quiet" onClick={() => setMore(true)}>{t('monev.addHint')}</Button></div>}
      <label><input type="checkbox" checked={required} onChange={({ target }) => onChange({ required: target.checked })} /> {t('monev.requiredQuestion')}</label>
    </div>
  );
}
