import { Link } from '@tanstack/react-router';
import type { VacancyOrder, VacancyTable_VacancyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';

graphql(`
  fragment VacancyTable_vacancy on Vacancy {
    type
    since
    days
    alert
    area { code level shortName fullName parent { code shortName } }
    last { id endReason person { id displayName } }
  }
`);

type Row = VacancyTable_VacancyFragment;

/** Posts that nobody holds: where, since when, who left, and the way to a successor. */
export function VacancyTable({ vacancies, order }: { vacancies: readonly Row[]; order: VacancyOrder }) {
  const t = useText();
  const label = useLabel();
  const mayAppoint = useCan('pillar.appoint');
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const sorted = (by: VacancyOrder) => ({ arrow: order !== by ? null : by === 'LONGEST' ? 'down' as const : 'up' as const, to: by });
  const columns: Column<Row>[] = [
    {
      key: 'area', phone: 'lead', head: <SortLink {...sorted('AREA')}>{t('events.region')}</SortLink>, sorted: order === 'AREA' ? 'ascending' : undefined,
      cell: ({ area, type, last }) => {
        const where = mayAppoint && !last
          ? <Link to="/penugasan/baru" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, jenis: type, tempat: area.code })} className={rowLinkClass}>{areaWords(area)}</Link>
          : last ? <Link to="/penugasan/$id" params={{ id: last.id }} className={rowLinkClass}>{areaWords(area)}</Link> : areaWords(area);
        return <>{where}<span className={secondLineClass}>{last ? t('pillars.lastHolder', { name: last.person?.displayName ?? t('pillars.elsewhere') }) : t('pillars.neverHeld')}</span></>;
      },
    },
    { key: 'reason', head: t('pillars.endReason'), cell: ({ last }) => (last?.endReason ? label('PILLAR_END_REASON', last.endReason) : null), phone: 'aside' },
    { key: 'since', head: t('pillars.vacantSince'), cell: ({ since }) => (since ? shortDate(since) : '–'), fit: true, phone: 'aside' },
    {
      key: 'days', head: <SortLink {...sorted('LONGEST')}>{t('pillars.vacantDays')}</SortLink>, sorted: order === 'LONGEST' ? 'descending' : undefined, fit: true, phone: 'bare',
      cell: ({ days, alert }) => <StateDot tone={alert ? 'due' : 'soon'}>{days === null || days === undefined ? t('pillars.noRecord') : t('pillars.days', { count: days })}</StateDot>,
    },
  ];
  return <Table label={t('pillars.vacancies')} columns={columns} rows={vacancies} rowKey={({ area }) => area.code} busy={busy} />;
}
