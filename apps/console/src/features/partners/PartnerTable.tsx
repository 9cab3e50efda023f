import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { formatRupiah } from '@pilar/domain/amounts';
import type { PartnerOrganisationOrder, PartnerTable_PartnerFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import type { Text } from '../../i18n/messages.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { TermEnd } from '../records/TermEnd.tsx';
import { partnerTones } from './partner-words.ts';

const fragment = graphql(`
  fragment PartnerTable_partner on PartnerOrganisation {
    id
    kind
    name
    state
    stateSince
    validTo
    households
    members
    volunteers
    lumbung
    contributionYears { year value }
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = PartnerTable_PartnerFragment;

/** What there is to say of a partner in one line, by its kind. */
function figures({ households, members, volunteers, lumbung, contributionYears: [latest] }: Row, t: Text): string {
  return [
    households != null && t('partners.householdsOf', { count: households }),
    members != null && t('partners.membersOf', { count: members }),
    volunteers != null && t('partners.volunteersOf', { count: volunteers }),
    lumbung && t('partners.lumbung'),
    latest && t('partners.contributedIn', { year: String(latest.year), value: formatRupiah(latest.value) }),
  ].filter(Boolean).join(' · ');
}

/** Partners as a table: which, where, until when decree or agreement hold, what they bring, and how they stand. */
export function PartnerTable({ partners, order }: { partners: FragmentType<Row>[]; order: PartnerOrganisationOrder }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: partners });
  const rows = data.filter((row) => row !== null) as Row[];
  const sorted = (by: PartnerOrganisationOrder, title: string) => ({
    label: title, head: <SortLink to={by} arrow={order === by ? 'up' : null}>{title}</SortLink>, sorted: order === by ? 'ascending' as const : undefined,
  });
  const columns: Column<Row>[] = [
    {
      key: 'name', ...sorted('NAME', t('partners.name')), phone: 'lead',
      cell: (row) => (
        <>
          <Link to="/mitra/$id" params={{ id: row.id }} className={rowLinkClass}>{row.name}</Link>
          <span className={secondLineClass}>{label('PARTNER_KIND', row.kind)}</span>
        </>
      ),
    },
    { key: 'area', ...sorted('AREA', t('events.region')), cell: ({ area }) => areaWords(area), phone: 'bare' },
    { key: 'figures', head: t('partners.brings'), cell: (row) => figures(row, t) || '–' },
    { key: 'valid', ...sorted('VALID_TO', t('partners.validTo')), cell: ({ validTo, state }) => <TermEnd on={validTo} open={state !== 'ENDED'} />, fit: true },
    {
      key: 'state', head: t('partners.state'), fit: true, phone: 'bare',
      cell: ({ state, stateSince }) => (
        <>
          <StateDot tone={partnerTones[state]}>{label('PARTNER_STATE', state)}</StateDot>
          <span className={secondLineClass}>{t('records.since', { date: shortDate(stateSince) })}</span>
        </>
      ),
    },
  ];
  return <Table label={t('partners.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
