import { Link } from '@tanstack/react-router';
import type { ReferralOrder, ReferralTable_ReferralFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { referralTones } from './referral-words.ts';

graphql(`
  fragment ReferralTable_referral on Referral {
    id
    caseNumber
    institutionName
    service
    setting
    state
    overdue
    sentOn
    rejection
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = ReferralTable_ReferralFragment;

/** Referrals as a table: of which case, to whom, for what, since when, and how far. `order` where the list can be put in another; `own`: to one institution, which sees no village; `ofCase`: of one case, which says where it is. */
export function ReferralTable({ label: title, referrals, order, own, ofCase, busy }: { label: string; referrals: readonly Row[]; order?: ReferralOrder; own?: boolean; ofCase?: boolean; busy?: boolean }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const sorted = (by: ReferralOrder, head: string, arrow: 'up' | 'down') => (order === undefined ? { head } : {
    label: head, head: <SortLink to={by} arrow={order === by ? arrow : null}>{head}</SortLink>, sorted: order === by ? (arrow === 'up' ? 'ascending' as const : 'descending' as const) : undefined,
  });
  const columns: Column<Row>[] = [
    {
      key: 'case', head: t(own ? 'rujukan.case' : 'rujukan.institution'), phone: 'lead',
      cell: ({ id, caseNumber, institutionName }) => (
        <>
          <Link to="/rujukan/$id" params={{ id }} className={rowLinkClass}>{own ? caseNumber : institutionName}</Link>
          {!own && !ofCase && <span className={secondLineClass}>{caseNumber}</span>}
        </>
      ),
    },
    { key: 'service', head: t('rujukan.service'), phone: 'bare', cell: ({ service, setting }) => <>{label('CARE_SERVICE', service)}<span className={secondLineClass}>{label('CARE_SETTING', setting)}</span></> },
    ...(own || ofCase ? [] : [{ key: 'area', ...sorted('AREA', t('ppks.village'), 'up'), cell: ({ area }: Row) => area && areaWords(area), phone: 'bare' as const }]),
    { key: 'sent', ...sorted('SENT_DESC', t('rujukan.sentOn'), 'down'), fit: true, cell: ({ sentOn }) => shortDate(sentOn) },
    {
      key: 'state', head: t('rujukan.state'), fit: true, phone: 'bare',
      cell: ({ state, overdue, rejection }) => (
        <>
          <StateDot tone={overdue ? 'due' : referralTones[state]}>{label('REFERRAL_STATE', state)}</StateDot>
          {(overdue || rejection) && <span className={secondLineClass}>{overdue ? t('rujukan.late') : rejection && label('REFERRAL_REJECTION', rejection)}</span>}
        </>
      ),
    },
  ];
  return <Table label={title} columns={columns} rows={referrals} rowKey={({ id }) => id} busy={busy} />;
}
