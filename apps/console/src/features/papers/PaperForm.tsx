import { useApolloClient } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import type { EventPaperKind, HistoryList_EntryFragment, PaperSectionKind } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { barClass, gridClass, stackClass, wideClass } from '../../forms/form-classes.ts';
import { ConflictNotice } from '../../forms/ConflictNotice.tsx';
import { LongTextField, SelectField, TextField } from '../../forms/fields.tsx';
import { listErrors, markProblems } from '../../forms/form-errors.ts';
import { FormRows } from '../../forms/FormRows.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, useOptions } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useLeaveGuard } from '../events/form/use-leave-guard.ts';
import { missingOf, type SectionValues } from './paper-lines.ts';
import { PaperChanges } from './PaperChanges.tsx';
import { paperQuery, valuesOf, type Paper, type PaperEvent } from './paper-query.ts';

const reviseEventPaper = graphql(`
  mutation ReviseEventPaper($input: ReviseEventPaperInput!) {
    reviseEventPaper(input: $input) {
      __typename
      ... on EventPaper { ...PaperForm_paper @unmask }
      ...Refusal @unmask
    }
  }
`);

/** What a part of a paper is called in its history. */
export const paperFields: Readonly<Record<string, MessageId>> = { text: 'papers.text', caveats: 'events.caveats' };

const text = z.string();
const schema = z.object({ sections: z.array(z.object({ kind: text, heading: text, text: text.check(z.refine((value) => value.trim() !== '', says('forms.required'))) })).check(z.minLength(1, says('papers.noPart'))) });
type Values = { sections: SectionValues[] };

type Props = { event: PaperEvent; paper: Paper; kind: EventPaperKind };

/** The text of a paper, mended part by part. It is taken anew from the record only after the difference was shown, and printed as it is saved. */
export function PaperForm({ event, paper, kind }: Props) {
  const t = useText();
  const client = useApolloClient();
  const mayPrint = useCan('document.issue');
  const [version, setVersion] = useState(paper.version);
  const [between, setBetween] = useState<{ latest: Paper; entries: HistoryList_EntryFragment[] } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [comparing, setComparing] = useState(false);
  const form = useForm<Values>({ defaultValues: { sections: valuesOf(paper.sections) }, resolver: zodResolver(schema, t), shouldFocusError: false });
  const { isDirty, errors, submitCount } = form.formState;
  const guard = useLeaveGuard(() => form.formState.isDirty);
  const { submit, busy } = useSubmit(reviseEventPaper);
  const sections = useWatch({ control: form.control, name: 'sections' });

  const send = (read: number) => form.handleSubmit(async (values) => {
    setRefusal(null);
    const outcome = await submit({ id: paper.id, version: read, sections: values.sections.map((part) => ({ kind: part.kind as PaperSectionKind, heading: part.heading.trim() || null, text: part.text })) });
    if (outcome.saved) {
      setBetween(null);
      setVersion(outcome.saved.version);
      form.reset({ sections: valuesOf(outcome.saved.sections) });
      return toast(t('forms.saved'));
    }
    if (outcome.refusal?.__typename === 'Conflict') return showConflict();
    if (!outcome.refusal || !markProblems(outcome.refusal, form.setError)) setRefusal(outcome.refusal?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  })();
  async function showConflict() {
    const { data } = await client.query({ query: paperQuery, variables: { id: event.id, kind }, fetchPolicy: 'network-only' });
    const latest = data?.event?.papers?.find(({ id }) => id === paper.id);
    if (!latest) return setRefusal(t('forms.noAnswer'));
    setBetween({ latest, entries: (latest.history?.edges ?? []).map(({ node }) => node).filter((entry) => entry.version > version) });
  }
  const takeTheirs = (latest: Paper) => {
    setVersion(latest.version);
    form.reset({ sections: valuesOf(latest.sections) });
    setBetween(null);
  };
  const takeRecord = () => {
    form.setValue('sections', valuesOf(event.paperFromRecord ?? []), { shouldDirty: true });
    setComparing(false);
  };

  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={stackClass}
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void send(version);
        }}
      >
        <ErrorSummary errors={listErrors(errors, (name) => t('papers.partNumber', { number: Number(name.split('.')[1] ?? 0) + 1 }))} attempt={submitCount} />
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        {between && <ConflictNotice between={between.entries} fieldNames={paperFields} busy={busy} onKeepMine={() => void send(between.latest.version)} onTakeTheirs={() => takeTheirs(between.latest)} />}
        {comparing && <PaperChanges mine={sections} record={valuesOf(event.paperFromRecord ?? [])} onTake={takeRecord} onClose={() => setComparing(false)} />}
        <FormRows<Values, 'sections'> name="sections" row={t('papers.part')} add={t('papers.addPart')} make={() => ({ kind: 'TEXT', heading: '', text: '' })}>
          {(index) => <PartFields index={index} />}
        </FormRows>
        <div className={barClass}>
          <Button type="submit" weight="main" disabled={busy || between !== null}>{t('papers.save')}</Button>
          {!comparing && <Button onClick={() => setComparing(true)}>{t('papers.compare')}</Button>}
          {mayPrint && !isDirty && <Link to="/dokumen/baru" search={{ kegiatan: event.id, jenis: kind }} className={buttonClass()}>{t('papers.print')}</Link>}
        </div>
      </form>
      <Dialog open={guard.asked} title={t('eventForm.leave')} onClose={guard.stay} actions={<><Button weight="main" onClick={guard.stay}>{t('eventForm.stay')}</Button><Button onClick={guard.leave}>{t('eventForm.leaveAnyway')}</Button></>}>
        <p>{t('eventForm.leaveWhy')}</p>
      </Dialog>
    </FormProvider>
  );
}

function PartFields({ index }: { index: number }) {
  const t = useText();
  const kinds = useOptions('PAPER_SECTION_KIND');
  const { control } = useFormContext<Values>();
  const [kind, words] = useWatch({ control, name: [`sections.${index}.kind`, `sections.${index}.text`] });
  const lacking = missingOf(words);
  const how = kind === 'PAIRS' ? t('papers.pairsHint') : kind === 'SIGNATURES' ? t('papers.signaturesHint') : undefined;
  return (
    <div className={gridClass}>
      <TextField<Values> name={`sections.${index}.heading`} label={t('papers.heading')} />
      <SelectField<Values> name={`sections.${index}.kind`} label={t('papers.kind')} options={kinds} />
      <div className={wideClass}>
        <LongTextField<Values> name={`sections.${index}.text`} label={t('papers.text')} rows={3} hint={lacking.length > 0 ? t('papers.lacking', { what: lacking.join(', ') }) : how} required />
      </div>
    </div>
  );
}
