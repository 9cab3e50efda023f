import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ReceiptPdf } from '../features/inventory/ReceiptPdf.tsx';
import styles from '../features/inventory/inventory.module.css';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const receiptQuery = graphql(`
  query InventoryReceipt($id: ID!) {
    inventoryFind(id: $id) { id receiptCode receiptAt foundOn round { id year period area { code shortName fullName } } }
  }
`);

/** Begins to read the entry. Its code stays in no cache. */
export function loader({ params, context }: { params: { id: string }; context: RouterContext }) {
  return context.preload(receiptQuery, { fetchPolicy: 'no-cache', variables: { id: params.id } });
}

const route = getRouteApi('/pendataan/tanda-terima/$id');

/** The receipt of an entry, for printing or to be copied by hand: a code, where to look it up, and that it promises nothing (rule 31). It names nobody. */
export const Route = createLazyRoute('/pendataan/tanda-terima/$id')({ component: Receipt, pendingComponent: RecordSkeleton });

function Receipt() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { data, error } = useReadQuery(route.useLoaderData());
  const find = data?.inventoryFind;
  if (!find?.round) {
    if (error) throw error;
    return <NotFound />;
  }
  const { receiptCode, foundOn, round: { id, year, period, area } } = find;
  const trail = [<Link key="round" to="/pendataan/$id" params={{ id }}>{t('pendataan.of', { village: area.shortName, period: `${label('INVENTORY_PERIOD', period)} ${year}` })}</Link>];
  if (receiptCode === null) return <><PageHead title={t('pendataan.receiptTitle')} trail={trail} /><State title={t('pendataan.noReceipt')}>{t('pendataan.noReceiptWhy')}</State></>;
  return (
    <>
      <PageHead title={t('pendataan.receiptTitle')} trail={trail} actions={<><ReceiptPdf find={find.id} name={area.shortName} /><Button weight="main" onClick={() => window.print()}>{t('pendataan.print')}</Button></>} />
      <article className={styles.slip} aria-label={t('pendataan.receiptTitle')}>
        <h2>{t('pendataan.receiptTitle')}</h2>
        <p>{area.fullName}</p>
        <p>{t('pendataan.receiptLine', { period: `${label('INVENTORY_PERIOD', period)} ${year}`, date: shortDate(foundOn) })}</p>
        <p className={styles.code}>{receiptCode}</p>
        <p>{t('pendataan.lookUp', { address: `${window.location.host}/tanda-terima` })}</p>
        <p className={styles.promise}>{t('ppks.noPromise')}</p>
      </article>
    </>
  );
}
