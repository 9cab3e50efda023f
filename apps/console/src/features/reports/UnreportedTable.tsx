import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { UnreportedTable_PillarFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { areaWords } from '../records/area-words.ts';

const fragment = graphql(`
  fragment UnreportedTable_pillar on Pillar {
    id
    type
    area { code level shortName fullName parent { code shortName } }
    person { id displayName }
  }
`);

type Row = UnreportedTable_PillarFragment;

/** Those who have not reported of a month, each with the way to enter the report from paper. */
export function UnreportedTable({ pillars, month }: { pillars: FragmentType<Row>[]; /** As the address has it: 2026-10. */ month: string }) {
  const t = useText();
  const word = usePillarWord();
  const writes = useCan('report.write');
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: pillars });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t('people.name'),
      cell: ({ person, type }) => (
        <>
          {person ? <Link to="/orang/$id" params={{ id: person.id }} className={writes ? undefined : rowLinkClass}>{person.displayName}</Link> : '–'}
          <span className={secondLineClass}>{word(type)}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'area', head: t('events.region'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    ...(writes
      ? [{
          key: 'enter',
          head: t('reports.enter'),
          cell: ({ id, person }: Row) => (
            <Link to="/laporan/baru" search={{ jenis: 'MONTHLY', pilar: id, bulan: month }} aria-label={t('reports.enterFor', { name: person?.displayName ?? '–' })}>{t('reports.enterReport')}</Link>
          ),
          fit: true,
          phone: 'bare' as const,
        }]
      : []),
  ];
  return <Table label={t('reports.unreported')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
