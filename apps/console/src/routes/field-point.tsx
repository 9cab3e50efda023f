import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { FieldRecipients } from '../features/distribution/FieldRecipients.tsx';
import { useFieldPoint, type PointList } from '../features/distribution/field-point.ts';
import { useHandOut } from '../features/distribution/hand-out.ts';
import { LineState } from '../features/field/LineState.tsx';
import fieldStyles from '../features/field/field.module.css';
import { useFormat, useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Notice } from '../ui/Notice.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/lapangan/salur/$id');

/** A point of a distribution on a phone: who is given what, recorded with a line or without, by several at once. */
export const Route = createLazyRoute('/lapangan/salur/$id')({ component: FieldPoint });

function FieldPoint() {
  const t = useText();
  const { id } = route.useParams();
  const { titik } = route.useSearch();
  const reads = useCan('delivery.read');
  const { list, reload } = useFieldPoint(id, titik);
  if (!reads) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (list === undefined) return <p role="status">{t('penyaluran.reading')}</p>;
  if (list === null) return <><PageHead title={t('penyaluran.title')} trail={[<Link key="field" to="/lapangan">{t('field.title')}</Link>]} /><State title={t('penyaluran.notHere')}>{t('penyaluran.notHereWhy')}</State></>;
  return list.point === null && list.points.length > 0 ? <ChoosePoint list={list} /> : <Point list={list} reload={reload} />;
}

function useTrail({ batch, programme, period }: PointList) {
  const t = useText();
  return [<Link key="field" to="/lapangan">{t('field.title')}</Link>, <Link key="batch" to="/bantuan/penyaluran/$id" params={{ id: batch }}>{t('penyaluran.titleOf', { programme, period })}</Link>];
}

function ChoosePoint({ list }: { list: PointList }) {
  const t = useText();
  const { shortDate } = useFormat();
  return (
    <div className={fieldStyles.page}>
      <PageHead title={t('penyaluran.choosePoint')} trail={useTrail(list)} />
      <ul className={fieldStyles.items}>
        {list.points.map(({ id, name, heldOn, area }) => (
          <li key={id} className={fieldStyles.item}>
            <div className={fieldStyles.words}><Link to="/lapangan/salur/$id" params={{ id: list.batch }} search={{ titik: id }} className={fieldStyles.name}>{name}</Link><span className={fieldStyles.second}>{area} · {shortDate(heldOn)}</span></div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Point({ list, reload }: { list: PointList; reload: () => Promise<void> }) {
  const t = useText();
  const { date } = useFormat();
  const handOut = useHandOut(list);
  const { point, mayRecord, state, rows } = list;
  useReadAfterSending([...handOut.told.values()].filter((item) => item.state === 'waiting').length, reload);
  return (
    <div className={fieldStyles.page}>
      <PageHead
        title={point?.name ?? t('penyaluran.titleOf', { programme: list.programme, period: list.period })} trail={useTrail(list)}
        line={point && <span>{[date(point.heldOn), [point.timeFrom, point.timeTo].filter(Boolean).join('–').replaceAll(':', '.')].filter(Boolean).join(' · ')}</span>}
      />
      <LineState />
      {!mayRecord && <Notice>{t(state === 'PLANNED' || state === 'ALLOCATED' ? 'penyaluran.notStarted' : 'penyaluran.over')}</Notice>}
      {rows.length === 0 ? <State title={t('penyaluran.noRecipients')}>{t('penyaluran.noRecipientsWhy')}</State> : <FieldRecipients list={list} handOut={handOut} />}
      <p><Link to="/bantuan/penyaluran/penerima" search={{ penyaluran: list.batch, titik: point?.id }}>{t('penyaluran.correctThere')}</Link></p>
    </div>
  );
}

/** Reads the list anew once all that waited has left, so that what other phones told shows too. */
function useReadAfterSending(waiting: number, reload: () => Promise<void>): void {
  const before = useRef(0);
  const read = useEffectEvent(() => void reload());
  useEffect(() => {
    if (waiting === 0 && before.current > 0 && navigator.onLine) read();
    before.current = waiting;
  }, [waiting]);
}
