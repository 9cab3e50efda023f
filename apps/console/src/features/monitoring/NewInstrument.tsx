import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { InstrumentForm, newSection, sectionsInput, type Problems, type SectionDraft } from './InstrumentForm.tsx';
import { whyNot } from '../records/why-not.ts';
import styles from './monitoring.module.css';

const draftInstrument = graphql(`
  mutation DraftInstrument($input: DraftInstrumentInput!) {
    draftInstrument(input: $input) { __typename ... on MonitoringInstrument { id } ...Refusal @unmask }
  }
`);

/** Drafts an instrument, or the next edition of one from what it asks now. */
export function NewInstrument({ name: given, sections: start }: { name?: string; sections?: SectionDraft[] }) {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(draftInstrument);
  const [name, setName] = useState(given ?? '');
  const [sections, setSections] = useState<SectionDraft[]>(() => start ?? [newSection()]);
  const [problems, setProblems] = useState<Problems>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const save = async () => {
    const outcome = await submit({ name, sections: sectionsInput(sections) });
    setAttempt(attempt + 1);
    setProblems(outcome.refusal?.__typename === 'InvalidInput' ? outcome.refusal.problems : []);
    setRefusal(outcome.refusal?.__typename === 'InvalidInput' ? null : whyNot(outcome, t));
    const made = outcome.saved;
    if (made?.__typename === 'MonitoringInstrument') await navigate({ to: '/monev/instrumen/$id', params: { id: made.id } });
  };
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {given === undefined && (
        <div className={styles.form}>
          <Field id="name" label={t('monev.instrumentName')} hint={t('monev.instrumentNameHint')} error={problems.find(({ path }) => path[0] === 'name')?.message} required>
            {(input) => <input {...input} value={name} onChange={({ target }) => setName(target.value)} />}
          </Field>
        </div>
      )}
      <InstrumentForm sections={sections} onChange={setSections} problems={problems} attempt={attempt} busy={busy} save={t('monev.saveDraft')} onSave={() => void save()} onCancel={() => void navigate({ to: '/monev', search: { tampilan: 'instrumen' } })} />
    </>
  );
}
