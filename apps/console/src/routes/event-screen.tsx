import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { checkInQuery } from '../features/attendance/CheckInCard.tsx';
import { QrCode } from '../features/attendance/QrCode.tsx';
import styles from '../features/attendance/attendance.module.css';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/kegiatan/$id/layar');
const lookMs = 30_000;

/** The link of an event, as large as a hall needs it, or on paper at the door. A renewed one shows by itself. */
export const Route = createLazyRoute('/kegiatan/$id/layar')({ component: EventScreen });

function EventScreen() {
  const t = useText();
  const { id } = route.useParams();
  const { data, loading } = useQuery(checkInQuery, { variables: { id }, fetchPolicy: 'network-only', pollInterval: lookMs });
  const event = data?.event;
  if (!event) return loading ? null : <State level={1} title={t('attendance.noLink')}>{t('attendance.noLinkWhy')}</State>;
  const trail = [<Link key="event" to="/kegiatan/$id" params={{ id }} search={{ bagian: 'peserta' }}>{t('attendance.backToEvent')}</Link>];
  if (!event.checkIn) return <State level={1} title={t('attendance.noLink')} action={trail}>{t('attendance.noLinkWhy')}</State>;
  const address = `${location.origin}${event.checkIn.path}`;
  return (
    <>
      <PageHead title={event.title} trail={trail} actions={<Button onClick={() => print()}>{t('attendance.print')}</Button>} />
      <div className={styles.screen}>
        <p className={styles.address}>{t(event.checkIn.walkIns ? 'attendance.scanOrName' : 'attendance.scan')}</p>
        <QrCode text={address} label={t('attendance.qr')} />
        <p className={styles.address}>{address}</p>
      </div>
    </>
  );
}
