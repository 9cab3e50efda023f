import { useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';
import type { ExportColumnsQuery, ExportFormat } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import type { ListArguments } from '../lists/list-arguments.ts';
import { ColumnChoice, FormatChoice } from './ExportChoices.tsx';

const columnsQuery = graphql(`
  query ExportColumns($list: ListName!) {
    exportLists(list: $list) { list title columns { key title personal } }
  }
`);

const startExport = graphql(`
  mutation StartExport($input: StartExportInput!) {
    startExport(input: $input) {
      __typename
      ... on Job { id state }
      ...Refusal @unmask
    }
  }
`);

const longestPurpose = 300;

type Props = { shown: ListArguments; count: { value: number; exact: boolean }; onClose: () => void };

/** Asks in which format, which columns and, for personal data, what for; then the file is made in the background. */
export default function ExportDialog({ shown, count, onClose }: Props) {
  const { data, error } = useQuery(columnsQuery, { variables: { list: shown.list } });
  const list = data?.exportLists?.[0];
  if (error) throw error;
  return list ? createPortal(<ExportForm list={list} shown={shown} count={count} onClose={onClose} />, document.body) : null;
}

type List = NonNullable<ExportColumnsQuery['exportLists']>[number];

function ExportForm({ list, shown, count, onClose }: Props & { list: List }) {
  const t = useText();
  const { submit, busy } = useSubmit(startExport);
  const [format, setFormat] = useState<ExportFormat>('XLSX');
  const [columns, setColumns] = useState<readonly string[]>(list.columns.map(({ key }) => key));
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState<{ field: 'columns' | 'purpose' | null; message: string } | null>(null);
  const personal = list.columns.some((column) => column.personal && columns.includes(column.key));

  async function start(event: FormEvent) {
    event.preventDefault();
    if (columns.length === 0) return setProblem({ field: 'columns', message: t('exports.columnsNeeded') });
    if (personal && purpose.trim() === '') {
      setProblem({ field: 'purpose', message: t('exports.purposeNeeded') });
      return document.getElementById('export-purpose')?.focus();
    }
    setProblem(null);
    const outcome = await submit({
      list: shown.list, format, area: shown.area ?? null, filter: shown.filter, order: [...shown.order], columns: [...columns], purpose: personal ? purpose.trim() : null,
    });
    if (outcome.saved) {
      toast(t('exports.started', { list: list.title }));
      onClose();
    } else setProblem({ field: null, message: outcome.refusal?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer') });
  }

  return (
    <Dialog
      open
      title={t('exports.title', { list: list.title })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="export" weight="main" disabled={busy}>{t('exports.start')}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <p>{t(count.exact ? 'exports.count' : 'exports.countAtLeast', { count: count.value })} {t('exports.asShown')}</p>
      <form id="export" noValidate className={stackClass} onSubmit={(event) => void start(event)}>
        {problem?.field === null && <Notice tone="due" live>{problem.message}</Notice>}
        <FormatChoice format={format} onChange={setFormat} />
        <ColumnChoice columns={list.columns} chosen={columns} onChange={setColumns} error={problem?.field === 'columns' ? problem.message : null} />
        {personal && (
          <>
            <Notice>{t('exports.personal')}</Notice>
            <Field id="export-purpose" label={t('exports.purpose')} hint={t('exports.purposeHint')} error={problem?.field === 'purpose' ? problem.message : undefined} required>
              {(input) => <textarea rows={2} maxLength={longestPurpose} {...input} value={purpose} onChange={({ target }) => setPurpose(target.value)} />}
            </Field>
          </>
        )}
      </form>
    </Dialog>
  );
}
