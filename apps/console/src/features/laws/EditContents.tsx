import { useState } from 'react';
import type { LawContents_LawFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { longClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { outlineText, readOutline } from './law-outline.ts';
import styles from './Laws.module.css';

const recordContents = graphql(`
  mutation RecordLegalContents($input: RecordLegalContentsInput!) {
    recordLegalContents(input: $input) { __typename ... on LegalBasis { id ...LawContents_law @unmask } ...Refusal @unmask }
  }
`);

/** Records chapters and articles from text: pasted from the regulation, or typed. What is read is counted while it is typed. */
export function EditContents({ law, onDone }: { law: LawContents_LawFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(recordContents);
  const [text, setText] = useState(outlineText(law.contents));
  const [refusal, setRefusal] = useState<string | null>(null);
  const { chapters, stray } = readOutline(text);
  const counted = { chaptersKnown: chapters.filter(({ number }) => number !== null).length, articlesKnown: chapters.reduce((sum, { articles }) => sum + articles.length, 0) };
  const save = async () => {
    setRefusal(null);
    if (stray.length > 0) return;
    const outcome = await submit({ id: law.id, version: law.version, contents: chapters });
    if (outcome.saved) {
      toast(t('forms.saved'));
      return onDone();
    }
    setRefusal(outcome.refusal?.message ?? t('forms.noAnswer'));
  };
  return (
    <Section title={t('regulations.contents')}>
      <form
        noValidate
        className={stackClass}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        <Field id="contents" label={t('regulations.outline')} hint={t('regulations.outlineHint')} error={stray.length > 0 ? t('regulations.stray', { lines: stray.slice(0, 5).join(', ') }) : undefined}>
          {(input) => <textarea {...input} rows={14} className={longClass} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
        <p className={styles.line} role="status">{t('regulations.read', counted)}</p>
        <FormActions>
          <Button type="submit" weight="main" disabled={busy}>{t('regulations.save')}</Button>
          <Button onClick={onDone}>{t('forms.cancel')}</Button>
        </FormActions>
      </form>
    </Section>
  );
}
