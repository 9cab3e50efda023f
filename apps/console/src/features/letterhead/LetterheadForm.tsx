import { useState } from 'react';
import { FormProvider, useFieldArray, useForm, useFormContext, useWatch } from 'react-hook-form';
import type { HistoryList_EntryFragment, LetterheadCard_OfficeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { ConflictNotice } from '../../forms/ConflictNotice.tsx';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { LongTextField, TextField } from '../../forms/fields.tsx';
import { listErrors, markProblems } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { zodResolver } from '../../forms/zod-resolver.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { officeFields } from '../offices/office-words.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { LetterheadPreview } from './LetterheadPreview.tsx';
import { emptySignatory, inputOf, letterheadSchema, valuesOf, type LetterheadValues } from './letterhead-values.ts';
import styles from './Letterhead.module.css';

const setLetterhead = graphql(`
  mutation SetLetterhead($input: SetLetterheadInput!) {
    setLetterhead(input: $input) {
      __typename
      ... on Office { id ...LetterheadCard_office @unmask }
      ...Refusal @unmask
    }
  }
`);

const changesQuery = graphql(`
  query LetterheadChanges($id: ID!) {
    record: office(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const labels: Readonly<Record<string, MessageId>> = {
  lines: 'letterhead.lines', address: 'letterhead.address', phone: 'letterhead.phone', email: 'letterhead.email', web: 'letterhead.web', logo: 'letterhead.logo',
  place: 'letterhead.place', signatories: 'letterhead.signatories', reason: 'forms.reason',
};

/** Sets letterhead and signatories of an office beside a page that shows them. */
export function LetterheadForm({ office, onDone }: { office: LetterheadCard_OfficeFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(setLetterhead);
  const [base] = useState(() => valuesOf(office));
  const form = useForm<LetterheadValues>({ defaultValues: base, resolver: zodResolver(letterheadSchema, t), shouldFocusError: false });
  const [based, setBased] = useState(office.version);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<{ version: number; between: HistoryList_EntryFragment[] } | null>(null);
  const changesSince = useChangesSince(changesQuery, office.id);

  const save = (on: number) =>
    form.handleSubmit(async (values) => {
      setRefusal(null);
      const outcome = await submit({ id: office.id, version: on, reason: values.reason || null, ...inputOf(values) });
      if (outcome.saved) {
        toast(t('forms.saved'));
        return onDone();
      }
      const refused = outcome.refusal;
      if (refused?.__typename === 'Conflict') return setConflict({ version: refused.currentVersion, between: await changesSince(on) });
      if (refused && markProblems(refused, form.setError)) return;
      setRefusal(refused?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
    })();

  return (
    <FormProvider {...form}>
      <div className={styles.editor}>
        <Card title={t('letterhead.change')}>
          <form
            noValidate
            className={stackClass}
            onSubmit={(event) => {
              event.preventDefault();
              void save(based);
            }}
          >
            <ErrorSummary errors={listErrors(form.formState.errors, (name) => t(labels[name.split('.')[0] ?? ''] ?? 'letterhead.title'))} attempt={form.formState.submitCount} />
            {refusal && <Notice tone="due" live>{refusal}</Notice>}
            {conflict && (
              <ConflictNotice
                between={conflict.between}
                fieldNames={officeFields}
                busy={busy}
                onKeepMine={() => {
                  setBased(conflict.version);
                  setConflict(null);
                  void save(conflict.version);
                }}
                onTakeTheirs={onDone}
              />
            )}
            <LongTextField<LetterheadValues> name="lines" label={t('letterhead.lines')} hint={t('letterhead.linesHint')} rows={3} required />
            <TextField<LetterheadValues> name="address" label={t('letterhead.address')} />
            <div className={gridClass}>
              <TextField<LetterheadValues> name="phone" label={t('letterhead.phone')} />
              <TextField<LetterheadValues> name="email" label={t('letterhead.email')} />
              <TextField<LetterheadValues> name="web" label={t('letterhead.web')} hint={t('letterhead.webHint')} />
              <TextField<LetterheadValues> name="place" label={t('letterhead.place')} hint={t('letterhead.placeHint')} required />
            </div>
            <Logo />
            <Signatories />
            <TextField<LetterheadValues> name="reason" label={t('forms.reason')} hint={t('forms.reasonHint')} />
            <FormActions>
              <Button type="submit" weight="main" disabled={busy || conflict !== null}>{t('letterhead.save')}</Button>
              <Button onClick={onDone}>{t('forms.cancel')}</Button>
            </FormActions>
          </form>
        </Card>
        <LetterheadPreview />
      </div>
    </FormProvider>
  );
}

function Logo() {
  const t = useText();
  const { setValue, control } = useFormContext<LetterheadValues>();
  const logo = useWatch({ control, name: 'logo' });
  return (
    <div role="group" aria-label={t('letterhead.logo')}>
      <p>{t(logo ? 'letterhead.hasLogo' : 'letterhead.noLogo')} {logo && <Button weight="quiet" onClick={() => setValue('logo', '')}>{t('letterhead.removeLogo')}</Button>}</p>
      <FileUpload purpose="LOGO" label={t('letterhead.logo')} onReady={(file) => setValue('logo', file)} />
    </div>
  );
}

function Signatories() {
  const t = useText();
  const { control } = useFormContext<LetterheadValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name: 'signatories' });
  return (
    <div role="group" aria-label={t('letterhead.signatories')}>
      <Rows
        id="signatories" name={t('letterhead.signatory')} keys={fields.map(({ id }) => id)} add={t('letterhead.addSignatory')} empty={t('letterhead.noSignatories')}
        onAdd={() => append(emptySignatory, { shouldFocus: false })} onRemove={remove} onMove={move}
      >
        {(index) => (
          <div className={gridClass}>
            <LongTextField<LetterheadValues> name={`signatories.${index}.onBehalf`} label={t('letterhead.onBehalf')} hint={t('letterhead.onBehalfHint')} rows={1} />
            <TextField<LetterheadValues> name={`signatories.${index}.post`} label={t('letterhead.post')} required />
            <TextField<LetterheadValues> name={`signatories.${index}.name`} label={t('letterhead.name')} />
            <TextField<LetterheadValues> name={`signatories.${index}.rank`} label={t('letterhead.rank')} />
            <TextField<LetterheadValues> name={`signatories.${index}.nip`} label={t('letterhead.nip')} inputMode="numeric" />
          </div>
        )}
      </Rows>
    </div>
  );
}
