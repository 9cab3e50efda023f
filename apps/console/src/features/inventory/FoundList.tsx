import { useQuery } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { FoundList_InventoryFindFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { FilterBar, pillClass } from '../../ui/FilterPill.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import styles from '../monitoring/monitoring.module.css';

graphql(`
  fragment FoundList_inventoryFind on InventoryFind {
    id
    version
    foundOn
    note
    receiptCode
    receiptAt
    recordedBy { id displayName }
    family { id address head { id fullName } }
    beneficiary { id fullName }
    viewerCan { record }
  }
`);

const foundQuery = graphql(`
  query InventoryFound($id: ID!, $filter: InventoryFindFilter, $after: String) {
    inventoryRound(id: $id) {
      id
      found(first: 50, after: $after, filter: $filter) {
        edges { node { id ...FoundList_inventoryFind @unmask } }
        pageInfo { hasNextPage endCursor }
        totalCount { value exact }
      }
    }
  }
`);
const withdrawFind = graphql(`mutation WithdrawInventoryFind($input: WithdrawInventoryFindInput!) { withdrawInventoryFind(input: $input) { __typename ... on InventoryFind { id version round { id foundFamilies foundPersons } } ...Refusal @unmask } }`);
const giveReceipt = graphql(`mutation GiveInventoryReceipt($input: GiveInventoryReceiptInput!) { giveInventoryReceipt(input: $input) { __typename ... on InventoryFind { id version receiptCode receiptAt } ...Refusal @unmask } }`);

type Row = FoundList_InventoryFindFragment;
/** Whom a round finds, of the targets of the law. */
const units = ['FAMILY', 'PERSON'] as const;
const nameOf = ({ family, beneficiary }: Row) => family?.head?.fullName ?? beneficiary?.fullName ?? null;

/** Who was found in a round, the last first: sought by name, taken back with a reason, given a receipt on request. Words and pages stay in this page's memory. */
export function FoundList({ round }: { round: string }) {
  const t = useText();
  const label = useLabel();
  const [text, setText] = useState('');
  const [unit, setUnit] = useState<'FAMILY' | 'PERSON' | undefined>();
  const [pages, setPages] = useState<string[]>([]);
  const wanted = useDeferredValue(text.trim());
  const { data, error, previousData, loading, refetch } = useQuery(foundQuery, { variables: { id: round, filter: { text: wanted.length > 1 ? wanted : undefined, unit }, after: pages.at(-1) }, fetchPolicy: 'no-cache' });
  const found = (data ?? previousData)?.inventoryRound?.found;
  const [leaving, setLeaving] = useState<Row | null>(null);
  const withdraw = useSubmit(withdrawFind);
  const { columns, refusal } = useColumns(setLeaving);
  if (!found) return error ? <Notice tone="due">{t('pendataan.unread')}</Notice> : null;
  const next = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  const rows = found.edges.map(({ node }) => node);
  return (
    <Section title={t('pendataan.foundTitle')}>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {(rows.length > 0 || wanted !== '' || unit || pages.length > 0) && (
        <div className={styles.narrow}>
          <Field id="cari-temuan" label={t('pendataan.findFound')}>
            {(input) => <input {...input} type="search" value={text} autoComplete="off" spellCheck={false} onChange={({ target }) => { setText(target.value); setPages([]); }} />}
          </Field>
          <FilterBar label={t('cases.unit')}>
            {units.map((one) => <button key={one} type="button" className={pillClass(one === unit)} aria-pressed={one === unit} onClick={() => { setUnit(one === unit ? undefined : one); setPages([]); }}>{label('CASE_UNIT', one)}</button>)}
          </FilterBar>
        </div>
      )}
      {rows.length === 0 ? <p className={styles.quiet}>{t(wanted !== '' ? 'pendataan.nobodyOfName' : unit ? 'pendataan.nobodyOfUnit' : 'pendataan.nobodyFound')}</p> : <Table label={t('pendataan.foundTitle')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={loading} />}
      {(next !== null || pages.length > 0) && (
        <Pager>
          {pages.length > 0 && <button type="button" onClick={() => setPages(pages.slice(0, -1))}>{t('shell.previousPage')}</button>}
          {next && <button type="button" onClick={() => setPages([...pages, next])}>{t('shell.nextPage')}</button>}
        </Pager>
      )}
      {leaving && (
        <TextDialog
          title={t('pendataan.takeBack')} why={t('pendataan.takeBackWhy', { name: nameOf(leaving) ?? t('ppks.noHead') })} label={t('pendataan.reason')} action={t('pendataan.takeBack')} onClose={() => setLeaving(null)}
          onTake={async (reason) => whyNot(await withdraw.submit({ id: leaving.id, version: leaving.version, reason }), t)}
          onDone={() => {
            toast(t('pendataan.takenBack'));
            void refetch();
          }}
        />
      )}
    </Section>
  );
}

function useColumns(onLeave: (row: Row) => void): { columns: Column<Row>[]; refusal: string | null } {
  const t = useText();
  const navigate = useNavigate();
  const { shortDate } = useFormat();
  const receipt = useSubmit(giveReceipt);
  const [refusal, setRefusal] = useState<string | null>(null);
  const give = async ({ id, version, receiptCode }: Row) => {
    const refused = receiptCode === null ? whyNot(await receipt.submit({ id, version }), t) : null;
    setRefusal(refused);
    if (refused === null) await navigate({ to: '/pendataan/tanda-terima/$id', params: { id } });
  };
  const columns: Column<Row>[] = [
    {
      key: 'who', phone: 'lead', head: t('pendataan.who'),
      cell: (row) => (
        <>
          {row.family ? <Link to="/ppks/keluarga/$id" params={{ id: row.family.id }} className={rowLinkClass}>{nameOf(row) ?? t('ppks.noHead')}</Link>
            : row.beneficiary ? <Link to="/ppks/$id" params={{ id: row.beneficiary.id }} className={rowLinkClass}>{row.beneficiary.fullName}</Link> : t('pendataan.notVisible')}
          <span className={secondLineClass}>{[t(row.family ? 'pendataan.aFamily' : 'pendataan.aPerson'), row.family?.address, row.note].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'by', head: t('pendataan.recordedBy'), cell: ({ recordedBy, foundOn }) => <>{recordedBy?.displayName ?? '–'}<span className={secondLineClass}>{shortDate(foundOn)}</span></> },
    {
      key: 'do', fit: true, head: t('pendataan.receipt'),
      cell: (row) => row.viewerCan.record && (
        <div className={styles.findingSteps}>
          <Button weight="quiet" disabled={receipt.busy} onClick={() => void give(row)}>{t(row.receiptCode ? 'pendataan.showReceipt' : 'pendataan.giveReceipt')}</Button>
          <Button weight="quiet" onClick={() => onLeave(row)}>{t('pendataan.takeBack')}</Button>
        </div>
      ),
    },
  ];
  return { columns, refusal };
}
