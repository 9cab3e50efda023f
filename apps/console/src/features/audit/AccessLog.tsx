import { useQuery } from '@apollo/client/react';
import { recordTypeWord } from '@pilar/domain/record-types';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccessKind, AccessLogQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { ChoicePill, FilterBar, PeriodPill } from '../../ui/FilterPill.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { ListSkeleton } from '../../ui/Skeleton.tsx';
import { State } from '../../ui/State.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { ExportButton } from '../exports/ExportButton.tsx';
import { argumentsOf } from '../lists/list-arguments.ts';
import { wayWords } from './access-words.ts';
import styles from './audit.module.css';

const accessQuery = graphql(`
  query AccessLog($subject: ID, $account: String, $kind: [AccessKind!], $from: Date, $to: Date, $after: String) {
    accessLog(subject: $subject, account: $account, kind: $kind, from: $from, to: $to, first: 50, after: $after) {
      edges { node { id at kind byName accountId role grantArea { code fullName } operation purpose recordType records } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Row = NonNullable<AccessLogQuery['accessLog']>['edges'][number]['node'];
type Period = { from?: string; to?: string };

/** Who read, was shown, took out or changed: of one person or record, or by one account. Of the last year, unless days are chosen. */
export function AccessLog({ of }: { of: { subject: string } | { account: string } }) {
  const t = useText();
  const { shortDate } = useFormat();
  const kinds = useOptions('ACCESS_KIND');
  const [kind, setKind] = useState<AccessKind[]>([]);
  const [period, setPeriod] = useState<Period>({});
  const [pages, setPages] = useState<string[]>([]);
  const { data, error, previousData, loading } = useQuery(accessQuery, { variables: { ...of, kind, ...period, after: pages.at(-1) }, fetchPolicy: 'no-cache' });
  const log = (data ?? (error ? undefined : previousData))?.accessLog;
  const next = log?.pageInfo.hasNextPage ? log.pageInfo.endCursor : null;
  const narrow = (set: () => void) => {
    set();
    setPages([]);
  };
  const days = [period.from && shortDate(period.from), period.to && shortDate(period.to)];
  return (
    <div className={styles.part}>
      <FilterBar label={t('akses.filters')}>
        <ChoicePill label={t('akses.kind')} options={kinds} chosen={kind} onChange={(chosen) => narrow(() => setKind(chosen as AccessKind[]))} />
        <PeriodPill label={t('akses.when')} value={days.some(Boolean) ? days.map((day) => day ?? '…').join(' – ') : null} from={period.from} to={period.to} onChange={(chosen) => narrow(() => setPeriod(chosen))} />
        {log && log.edges.length > 0 && <ExportButton shown={argumentsOf('ACCESS_LOG', { filter: { ...of, kind, ...period } })} count={log.totalCount} />}
        <Link to="/dokumen/baru" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, jenis: 'ACCESS_AUDIT' as const, ...('subject' in of ? { subjek: of.subject } : { akun: of.account }), akses: kind.length > 0 ? kind : undefined, dari: period.from, sampai: period.to })} className={buttonClass()}>{t('documents.print')}</Link>
      </FilterBar>
      {error && <Notice tone="due" word={t('akses.failed')}>{error.message}</Notice>}
      {!log && !error && <ListSkeleton />}
      {log?.edges.length === 0 && <State title={t('akses.none')}>{t('akses.noneWhy')}</State>}
      {log && log.edges.length > 0 && (
        <>
          <div role="status">{t(log.totalCount.exact ? 'akses.count' : 'akses.countAtLeast', { count: log.totalCount.value })}</div>
          <AccessTable rows={log.edges.map(({ node }) => node)} busy={loading} byAccount={'account' in of} />
        </>
      )}
      {(next !== null || pages.length > 0) && (
        <Pager>
          {pages.length > 0 && <button type="button" onClick={() => setPages(pages.slice(0, -1))}>{t('shell.previousPage')}</button>}
          {next && <button type="button" onClick={() => setPages([...pages, next])}>{t('shell.nextPage')}</button>}
        </Pager>
      )}
    </div>
  );
}

function AccessTable({ rows, busy, byAccount }: { rows: readonly Row[]; busy: boolean; byAccount: boolean }) {
  const t = useText();
  const label = useLabel();
  const language = useLanguage();
  const { dateTime } = useFormat();
  const way = (operation: string) => {
    if (operation.startsWith('exportList')) return t('akses.wayFile');
    return [...new Set(operation.split(', ').map((one) => (wayWords[one] ? t(wayWords[one]) : one)))].join(', ');
  };
  const who: Column<Row> = {
    key: 'who', head: t('akses.who'), phone: 'lead',
    cell: ({ accountId, byName, role, grantArea }) => (
      <>
        <Link to="/pelindungan/akun/$id" params={{ id: accountId }} className={rowLinkClass}>{byName}</Link>
        <span className={secondLineClass}>{[label('ROLE', role), grantArea?.fullName].filter(Boolean).join(' · ')}</span>
      </>
    ),
  };
  const columns: Column<Row>[] = [
    ...(byAccount ? [] : [who]),
    { key: 'when', head: t('akses.when'), cell: ({ at }) => dateTime(at), fit: true, ...(byAccount ? { phone: 'lead' as const } : {}) },
    { key: 'what', head: t('akses.what'), cell: ({ kind, operation }) => <>{label('ACCESS_KIND', kind)}<span className={secondLineClass}>{way(operation)}</span></> },
    { key: 'records', head: t('akses.records'), cell: ({ recordType, records }) => <>{recordTypeWord(recordType, language)}{records > 1 && <span className={secondLineClass}>{t('akses.several', { count: records })}</span>}</> },
    { key: 'purpose', head: t('akses.purpose'), cell: ({ purpose }) => purpose, wide: true },
  ];
  return <Table label={t('akses.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
