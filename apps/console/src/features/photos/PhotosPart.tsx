import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Photo_PhotoFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLive } from '../../shell/live.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RecordSkeleton } from '../../ui/Skeleton.tsx';
import { State } from '../../ui/State.tsx';
import { refusalWords } from '../attendance/refusal-words.ts';
import { arrangePhotos, photosQuery } from './photo-operations.ts';
import { Pictures } from './pictures.ts';
import { PhotoGrid } from './PhotoGrid.tsx';
import { PhotoViewer } from './PhotoViewer.tsx';
import styles from './photos.module.css';

// Forms come with what they need; a reader need not wait for that.
const PhotoForm = lazy(() => import('./PhotoForm.tsx').then((file) => ({ default: file.PhotoForm })));
const SendPhotos = lazy(() => import('./SendPhotos.tsx').then((file) => ({ default: file.SendPhotos })));

/** A picture that has just come is there in a moment. */
const soonMs = 1_000;

/** The photographs of an event: looked at, added several at once, captioned, put in order. */
export function PhotosPart({ event: id }: { event: string }) {
  const t = useText();
  const sends = useCan('file.upload');
  // Addresses of pictures hold ten minutes, so none come from the cache.
  const { data, error, refetch } = useQuery(photosQuery, { variables: { id }, fetchPolicy: 'network-only' });
  const { submit, busy } = useSubmit(arrangePhotos);
  const [seen, setSeen] = useState<string | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const event = data?.event;
  const [pictures] = useState(() => new Pictures());
  const photos = pictures.keep(event?.photos ?? []);
  const reload = () => void refetch();
  // The event tells of each that comes or goes, a photograph of what is said of it.
  useLive('Event', id, reload, () => {});
  useLive('EventPhoto', null, ({ id: changed }) => { if (photos.some((photo) => photo.id === changed)) reload(); }, () => {});
  const unready = photos.some(({ url }) => !url);
  useEffect(() => {
    if (!unready) return undefined;
    const timer = setTimeout(reload, soonMs);
    return () => clearTimeout(timer);
  });
  if (!event) {
    if (error) throw error;
    return <RecordSkeleton />;
  }
  const may = event.viewerCan.photograph && sends;
  const forward = async (photo: Photo_PhotoFragment) => {
    const ids = photos.map((one) => one.id);
    const at = ids.indexOf(photo.id);
    setProblem(null);
    const outcome = await submit({ event: id, photos: [...ids.slice(0, at - 1), photo.id, ...ids.slice(at - 1, at), ...ids.slice(at + 1)] });
    if (!outcome.saved) setProblem(refusalWords(outcome.refusal, t));
    reload();
  };
  // Its answer may come when the form of another is open already.
  const form = photos.find((photo) => photo.id === edited);
  return (
    <div className={styles.part}>
      {problem && <Notice tone="due" live>{problem}</Notice>}
      {may && adding && <Suspense fallback={<RecordSkeleton />}><SendPhotos event={id} onSent={reload} onDone={() => setAdding(false)} /></Suspense>}
      {form && <Suspense fallback={<RecordSkeleton />}><PhotoForm key={form.id} photo={form} published={event.state === 'PUBLISHED'} onDone={() => { setEdited((now) => (now === form.id ? null : now)); reload(); }} /></Suspense>}
      {photos.length > 0 && (
        <PhotoGrid photos={photos} busy={busy} onOpen={({ id: opened }) => setSeen(opened)} onEdit={(photo) => setEdited(photo.id)} onForward={(photo) => void forward(photo)} />
      )}
      {photos.length === 0 && !adding && (
        <State title={t('photos.none')} action={may && <Button weight="main" onClick={() => setAdding(true)}>{t('photos.add')}</Button>}>{t(may ? 'photos.noneWhy' : 'photos.noneReader')}</State>
      )}
      {photos.length > 0 && may && !adding && <div><Button weight="main" onClick={() => setAdding(true)}>{t('photos.add')}</Button></div>}
      {seen !== null && <PhotoViewer photos={photos} first={seen} onClose={() => setSeen(null)} />}
    </div>
  );
}
