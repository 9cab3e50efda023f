import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { AccreditationTable_AccreditationFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { accreditationTones } from './accreditation-words.ts';

const fragment = graphql(`
  fragment AccreditationTable_accreditation on Accreditation {
    id
    state
    appliedOn
    grade
    certificateNumber
    validTo
    institution { id name }
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = AccreditationTable_AccreditationFragment;

/** Accreditations as a table. */
export function AccreditationTable({ accreditations }: { accreditations: FragmentType<Row>[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: accreditations });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name', head: t('monev.institution'), phone: 'lead',
      cell: ({ id, institution, area }) => (
        <>
          <Link to="/akreditasi/$id" params={{ id }} className={rowLinkClass}>{institution?.name ?? '–'}</Link>
          <span className={secondLineClass}>{areaWords(area)}</span>
        </>
      ),
    },
    { key: 'applied', head: t('accr.appliedOn'), fit: true, cell: ({ appliedOn }) => shortDate(appliedOn) },
    { key: 'grade', head: t('accr.grade'), fit: true, cell: ({ grade }) => grade },
    { key: 'certificate', head: t('accr.certificateNumber'), fit: true, cell: ({ certificateNumber }) => certificateNumber },
    { key: 'validTo', head: t('accr.validTo'), fit: true, cell: ({ validTo }) => validTo && shortDate(validTo) },
    { key: 'state', head: t('monev.state'), fit: true, cell: ({ state }) => <StateDot tone={accreditationTones[state]}>{label('ACCREDITATION_STATE', state)}</StateDot> },
  ];
  return <Table label={t('accr.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
