import { Link } from '@tanstack/react-router';
import type { LackingTable_LackingFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { subjectName } from '../proposals/proposal-words.ts';
import { areaWords } from '../records/area-words.ts';

graphql(`
  fragment LackingTable_lacking on LackingProposal {
    missing
    sentFor
    proposal {
      id
      waitingSince
      area { code level shortName fullName parent { code shortName } }
      family { id head { id fullName } }
      beneficiary { id fullName }
    }
  }
`);

type Row = LackingTable_LackingFragment;

/** Approved proposals that cannot be sent as they stand, each with what it lacks; its link leads to where that is mended. */
export function LackingTable({ rows }: { rows: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDay } = useFormat();
  const columns: Column<Row>[] = [
    {
      key: 'subject', head: t('usulan.subject'), phone: 'lead',
      cell: ({ proposal }) => proposal && <Link to="/usulan/$id" params={{ id: proposal.id }} className={rowLinkClass}>{subjectName(proposal) ?? t('ppks.noHead')}</Link>,
    },
    { key: 'area', head: t('usulan.village'), cell: ({ proposal }) => proposal && <>{areaWords(proposal.area)}<span className={secondLineClass}>{t('usulan.since', { date: shortDay(proposal.waitingSince) })}</span></>, phone: 'bare' },
    { key: 'missing', head: t('siksng.missing'), cell: ({ missing, sentFor }) => [...missing.map((gap) => label('MINISTRY_GAP', gap)), ...(missing.includes('FILED') ? sentFor.map((programme) => label('MINISTRY_PROGRAMME', programme)) : [])].join(', ') },
  ];
  return <Table label={t('siksng.lacking')} columns={columns} rows={rows} rowKey={({ proposal }) => proposal?.id ?? ''} />;
}
