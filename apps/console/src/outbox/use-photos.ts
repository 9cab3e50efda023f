import { useMemo, useSyncExternalStore } from 'react';
import { useViewer } from '../shell/session-context.tsx';
import { photosOf, type Photos, type PhotosView } from './photos.ts';

/** The viewer's photographs on this machine; as long as a page shows them, they are sent. */
export function usePhotos(): { photos: Photos; view: PhotosView } {
  const { account, grant } = useViewer();
  const photos = useMemo(() => photosOf({ account: account?.id ?? '', grant: grant.id }), [account?.id, grant.id]);
  return { photos, view: useSyncExternalStore(photos.subscribe, () => photos.view) };
}
