import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ColumnTargets } from './ColumnTargets.tsx';
import { FilePreview } from './FilePreview.tsx';
import { GivenColumns } from './GivenColumns.tsx';
import { useReload, type Definition, type ShownImport } from './import-query.ts';
import { useTitleOf } from './import-words.ts';
import { SheetChoice, type Sheet } from './SheetChoice.tsx';
import { Inside } from './Steps.tsx';

const mapColumns = graphql(`
  mutation MapImportColumns($input: MapImportColumnsInput!) {
    mapImportColumns(input: $input) {
      __typename
      ... on Import { id state version }
      ...Refusal @unmask
    }
  }
`);

const checkImport = graphql(`
  mutation CheckImport($input: ImportStepInput!) {
    checkImport(input: $input) {
      __typename
      ... on Import { id state version }
      ...Refusal @unmask
    }
  }
`);

type Props = { shown: ShownImport; definition: Definition };

/** Which column of the file is which: as proposed, corrected by select, and then checked. */
export function ImportMapping({ shown, definition }: Props) {
  const t = useText();
  const titleOf = useTitleOf();
  const reload = useReload(shown.id);
  const mapping = useSubmit(mapColumns);
  const checking = useSubmit(checkImport);
  const [message, setMessage] = useState<string | null>(null);
  const [targets, setTargets] = useState<ReadonlyMap<number, string>>(() => new Map(shown.columns.flatMap(({ position, target }) => (target ? [[position, target]] : []))));
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(() => new Map(shown.given.map(({ column, value }) => [column, value])));
  const busy = mapping.busy || checking.busy;
  const used = [...targets.values()];
  const told = [...given].flatMap(([column, value]) => (value.trim() === '' || used.includes(column) ? [] : [{ column, value: value.trim() }]));
  const twice = definition.columns.filter(({ key }) => used.filter((other) => other === key).length > 1);
  const missing = definition.columns.filter(({ key, required }) => required && !used.includes(key) && !told.some(({ column }) => column === key));
  const asked = definition.columns.filter(({ key, given: once }) => once && !used.includes(key));
  const changed = shown.columns.some(({ position, target }) => (target ?? undefined) !== targets.get(position)) || told.length !== shown.given.length || told.some(({ column, value }) => !shown.given.some((was) => was.column === column && was.value === value));

  async function map(sheet: Sheet | null): Promise<number | null> {
    const columns = shown.columns
      .filter(({ position, target }) => (target ?? undefined) !== targets.get(position))
      .map(({ position }) => ({ position, target: targets.get(position) ?? null }));
    const { saved, refusal } = await mapping.submit({ id: shown.id, version: shown.version, ...(sheet ?? { columns, given: told }) });
    if (!saved) setMessage(refusal?.message ?? t('imports.noAnswer'));
    return saved?.version ?? null;
  }

  async function readAgain(sheet: Sheet) {
    setMessage(null);
    await map(sheet);
    await reload();
  }

  async function check() {
    setMessage(null);
    const version = changed ? await map(null) : shown.version;
    if (version !== null) {
      const { saved, refusal } = await checking.submit({ id: shown.id, version });
      if (!saved) setMessage(refusal?.message ?? t('imports.noAnswer'));
    }
    await reload();
  }

  return (
    <>
      <SheetChoice key={`${shown.sheet}:${shown.headerRow}`} shown={shown} busy={busy} onChoose={(sheet) => void readAgain(sheet)} />
      <Card title={t('imports.columns')}>
        <Inside>
          <p>{t('imports.columnsWhy')}</p>
          <ColumnTargets
            columns={shown.columns}
            definition={definition}
            targets={targets}
            onTarget={(position, target) => setTargets((before) => new Map([...before].filter(([key]) => key !== position).concat(target === null ? [] : [[position, target]])))}
          />
          {asked.length > 0 && <GivenColumns columns={asked} values={given} onValue={(key, value) => setGiven((before) => new Map([...before, [key, value]]))} />}
          {missing.length > 0 && <Notice tone="due" live>{t('imports.missing', { columns: missing.map(titleOf).join(', ') })}</Notice>}
          {twice.length > 0 && <Notice tone="due" live>{t('imports.twice', { columns: twice.map(titleOf).join(', ') })}</Notice>}
          {message && <Notice tone="due" live>{message}</Notice>}
          <FormActions>
            <Button weight="main" disabled={busy || missing.length > 0 || twice.length > 0} onClick={() => void check()}>{t('imports.check')}</Button>
          </FormActions>
        </Inside>
      </Card>
      {shown.preview && shown.preview.length > 0 && <FilePreview columns={shown.columns} rows={shown.preview} />}
    </>
  );
}
