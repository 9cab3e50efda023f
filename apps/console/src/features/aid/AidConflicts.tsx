import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AidConflicts_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';

graphql(`
  fragment AidConflicts_programme on Programme {
    id
    version
    conflicts { grounds yearFrom yearTo programme { id code name } }
  }
`);

export const setConflicts = graphql(`
  mutation SetProgrammeConflicts($input: SetProgrammeConflictsInput!) {
    setProgrammeConflicts(input: $input) { __typename ... on Programme { id ...AidPage_programme @unmask } ...Refusal @unmask }
  }
`);

type Conflict = AidConflicts_ProgrammeFragment['conflicts'][number];

/** The conflicts as the graph takes them back. */
export const kept = (conflicts: readonly Conflict[]) => conflicts.map(({ programme, grounds, yearFrom, yearTo }) => ({ programme: programme.id, grounds, yearFrom, yearTo }));

/** Programmes that nobody may have beside it, with why and since when (rule 37). */
export function AidConflicts({ programme: { id, version, conflicts } }: { programme: AidConflicts_ProgrammeFragment }) {
  const t = useText();
  const maySet = useCan('programme.setConflicts');
  const { submit, busy } = useSubmit(setConflicts);
  const [refusal, setRefusal] = useState<string | null>(null);
  const takeBack = async (row: Conflict) => {
    const refused = whyNot(await submit({ id, version, conflicts: kept(conflicts.filter((other) => other !== row)) }), t);
    setRefusal(refused);
    if (refused === null) toast(t('forms.saved'));
  };
  const columns: Column<Conflict>[] = [
    { key: 'name', head: t('bantuan.name'), phone: 'lead', cell: ({ programme, grounds }) => <><Link to="/program-bantuan/$id" params={{ id: programme.id }}>{programme.name}</Link><span className={secondLineClass}>{grounds}</span></> },
    { key: 'years', head: t('bantuan.years'), fit: true, cell: ({ yearFrom, yearTo }) => (yearTo == null ? t('bantuan.sinceYear', { year: String(yearFrom) }) : `${yearFrom}–${yearTo}`) },
    ...(maySet ? [{ key: 'do', head: '', fit: true, phone: 'bare' as const, cell: (row: Conflict) => <Button weight="quiet" disabled={busy} onClick={() => void takeBack(row)}>{t('bantuan.removeConflict')}</Button> }] : []),
  ];
  if (conflicts.length === 0) return null;
  return (
    <Section title={t('bantuan.conflicts')}>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <Table label={t('bantuan.conflicts')} columns={columns} rows={conflicts} rowKey={({ programme }) => programme.id} />
    </Section>
  );
}
