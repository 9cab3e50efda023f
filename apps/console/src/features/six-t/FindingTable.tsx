import { Link } from '@tanstack/react-router';
import type { SixTFindingTable_SixTCheckFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { findingTones, severityTones } from '../monitoring/monitoring-words.ts';
import styles from '../monitoring/monitoring.module.css';
import { areaWords } from '../records/area-words.ts';

graphql(`
  fragment SixTFindingTable_sixTCheck on SixTCheck {
    id
    dimension
    note
    severity
    responsible
    dueOn
    overdue
    daysOpen
    state
    area { code level shortName fullName parent { code shortName } }
    batch { id period programme { code name } }
  }
`);

type Row = SixTFindingTable_SixTCheckFragment;

/** Findings of the 6T, what is due first first. */
export function FindingTable({ findings }: { findings: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<Row>[] = [
    {
      key: 'note', head: t('sixT.finding'), phone: 'lead', wide: true,
      cell: ({ id, dimension, note, batch }) => (
        <>
          <Link to="/enam-t/temuan/$id" params={{ id }} className={rowLinkClass}>{note}</Link>
          <span className={secondLineClass}>{[label('SIX_T', dimension), batch && `${batch.programme.name}, ${batch.period}`].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'severity', head: t('sixT.severity'), fit: true, cell: ({ severity }) => severity && <StateDot tone={severityTones[severity]}>{label('FINDING_SEVERITY', severity)}</StateDot> },
    { key: 'responsible', head: t('sixT.responsible'), cell: ({ responsible, area }) => <>{responsible}<span className={secondLineClass}>{areaWords(area)}</span></> },
    { key: 'due', head: t('sixT.dueOn'), fit: true, cell: ({ dueOn, overdue }) => dueOn && <span className={overdue ? styles.due : undefined}>{shortDate(dueOn)}</span> },
    { key: 'days', head: t('sixT.daysOpen'), align: 'end', fit: true, cell: ({ daysOpen }) => daysOpen !== null && number(daysOpen) },
    { key: 'state', head: t('sixT.state'), fit: true, cell: ({ state, overdue }) => state && <StateDot tone={overdue ? 'due' : findingTones[state]}>{label('FINDING_STATE', state)}</StateDot> },
  ];
  return <Table label={t('sixT.findings')} columns={columns} rows={findings} rowKey={({ id }) => id} busy={busy} />;
}
