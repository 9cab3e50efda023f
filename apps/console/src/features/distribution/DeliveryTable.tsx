import { formatRupiah } from '@pilar/domain/amounts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeliveryTable_DeliveryFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import styles from '../minutes/minutes.module.css';
import { OtherSteps } from '../records/OtherSteps.tsx';
import { DeliveryDialog } from './DeliveryDialog.tsx';
import { actWords, manyActs, oneActs, type Act } from './delivery-acts.ts';
import { deliveryTones } from './distribution-words.ts';

graphql(`
  fragment DeliveryTable_delivery on Delivery {
    id
    version
    nth
    recipient
    address
    stopped
    amount
    goods
    state
    deliveredAt
    receivedBy
    failure
    note
    mandateUrl
    proofUrl
    area { code shortName parent { code shortName } }
    point { id name }
    batch { id period programme { id name } }
  }
`);

type Row = DeliveryTable_DeliveryFragment;
type Asked = { act: Act; rows: readonly Row[] };

/** Who is given what, and what became of it. Whoever records ticks several for one reason, or corrects one. Of several distributions, each row leads to its own. */
export function DeliveryTable({ batch, deliveries, mayRecord, mayConfirm }: { batch: string | null; deliveries: readonly Row[]; mayRecord: boolean; mayConfirm: boolean }) {
  const t = useText();
  const label = useLabel();
  const { shortDay, timeRange, number } = useFormat();
  const { busy } = useListVisit();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const may = { record: mayRecord, confirm: mayConfirm };
  const chosen = deliveries.filter(({ id }) => ticked.has(id));
  const ways = (row: Row) => oneActs(row, may).map((act) => ({ doing: act, title: t(actWords[act]) }));
  const tick = (id: string) => setTicked(ticked.has(id) ? new Set([...ticked].filter((one) => one !== id)) : new Set([...ticked, id]));
  const columns: Column<Row>[] = [
    ...(mayRecord ? [{
      key: 'tick', head: '', fit: true, phone: 'bare' as const,
      cell: ({ id, nth }: Row) => <label className={styles.tick}><input type="checkbox" aria-label={t('penyaluran.tick', { nth: String(nth) })} checked={ticked.has(id)} onChange={() => tick(id)} /></label>,
    }] : []),
    { key: 'nth', head: t('penyaluran.nth'), align: 'end', fit: true, cell: ({ nth }) => number(nth) },
    { key: 'recipient', head: t('penyaluran.recipient'), phone: 'lead', cell: ({ recipient, address, stopped }) => <>{recipient ?? '–'}{address && <span className={secondLineClass}>{address}</span>}{stopped && <span className={styles.due}>{t('penyaluran.stoppedRow')}</span>}</> },
    ...(batch === null ? [{
      key: 'batch', head: t('penyaluran.one'),
      cell: ({ batch: of }: Row) => of && <Link to="/bantuan/penyaluran/$id" params={{ id: of.id }}>{t('penyaluran.titleOf', { programme: of.programme.name, period: of.period })}</Link>,
    }] : []),
    { key: 'area', head: t('penyaluran.village'), cell: ({ area, point }) => <>{[area.parent?.shortName, area.shortName].filter(Boolean).join(' / ')}{point && <span className={secondLineClass}>{point.name}</span>}</> },
    { key: 'amount', head: t('penyaluran.amount'), align: 'end', cell: ({ amount, goods }) => <>{amount !== '0' && formatRupiah(amount)}{goods && <span className={secondLineClass}>{goods}</span>}</> },
    {
      key: 'state', head: t('penyaluran.state'), cell: ({ state, deliveredAt, failure, receivedBy, note, mandateUrl, proofUrl }) => (
        <>
          <StateDot tone={deliveryTones[state]}>{label('DELIVERY_STATE', state)}</StateDot>
          <span className={secondLineClass}>{[deliveredAt && `${shortDay(deliveredAt)}, ${timeRange(deliveredAt, null)}`, receivedBy === 'MANDATE' && label('DELIVERY_RECEIVER', receivedBy), failure && label('DELIVERY_FAILURE', failure), note].filter(Boolean).join(' · ')}</span>
          {proofUrl && <a href={proofUrl} target="_blank" rel="noreferrer">{t('penyaluran.proof')}</a>} {mandateUrl && <a href={mandateUrl} target="_blank" rel="noreferrer">{t('penyaluran.mandate')}</a>}
        </>
      ),
    },
    ...(mayRecord || mayConfirm ? [{ key: 'ways', head: '', fit: true, phone: 'bare' as const, cell: (row: Row) => <OtherSteps<Act> steps={ways(row)} onDo={(act) => setAsked({ act, rows: [row] })} /> }] : []),
  ];
  return (
    <>
      <Table label={t('penyaluran.recipientList')} columns={columns} rows={deliveries} rowKey={({ id }) => id} busy={busy} />
      {mayRecord && (
        <div className={styles.bulk}>
          {manyActs(chosen, may).map((act) => <Button key={act} onClick={() => setAsked({ act, rows: chosen })}>{t(actWords[act])} ({number(chosen.length)})</Button>)}
          <Button weight="quiet" onClick={() => setTicked(chosen.length === deliveries.length ? new Set() : new Set(deliveries.map(({ id }) => id)))}>{chosen.length === deliveries.length ? t('minutes.tickNone') : t('minutes.tickAll', { count: deliveries.length })}</Button>
        </div>
      )}
      {batch !== null && asked && (
        <DeliveryDialog
          batch={batch} act={asked.act} rows={asked.rows} onClose={() => setAsked(null)}
          onDone={() => {
            setTicked(new Set());
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
