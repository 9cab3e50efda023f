import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { RoundTable_InventoryRoundFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import styles from '../monitoring/monitoring.module.css';
import { roundTones } from './inventory-words.ts';

const fragment = graphql(`
  fragment RoundTable_inventoryRound on InventoryRound {
    id
    year
    period
    state
    overdue
    firstDay
    lastDay
    foundFamilies
    foundPersons
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = RoundTable_InventoryRoundFragment;

/** Rounds by their villages: until when, what was found, how far they are. */
export function RoundTable({ rounds }: { rounds: FragmentType<Row>[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { busy } = useListVisit();
  const families = useCan('family.read');
  const { data } = useFragment({ fragment, from: rounds });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'village', phone: 'lead', head: t('pendataan.village'),
      cell: ({ id, area, year, period }) => (
        <>
          <Link to="/pendataan/$id" params={{ id }} className={rowLinkClass}>{areaWords(area)}</Link>
          <span className={secondLineClass}>{label('INVENTORY_PERIOD', period)} {year}</span>
        </>
      ),
    },
    { key: 'days', fit: true, head: t('pendataan.days'), cell: ({ firstDay, lastDay, overdue }) => <span className={overdue ? styles.due : undefined}>{shortDate(firstDay)} – {shortDate(lastDay)}</span> },
    ...(families ? [{ key: 'found', fit: true, align: 'end' as const, head: t('pendataan.found'), cell: ({ foundFamilies, foundPersons }: Row) => ((foundFamilies ?? 0) + (foundPersons ?? 0) === 0 ? null : number((foundFamilies ?? 0) + (foundPersons ?? 0))) }] : []),
    { key: 'state', fit: true, head: t('pendataan.state'), cell: ({ state, overdue }) => <StateDot tone={overdue ? 'due' : roundTones[state]}>{label('INVENTORY_STATE', state)}</StateDot> },
  ];
  return <Table label={t('pendataan.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
