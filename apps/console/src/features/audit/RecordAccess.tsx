import { Suspense, lazy } from 'react';
import { ListSkeleton } from '../../ui/Skeleton.tsx';

// Few look at it: a reader of the record need not wait for it.
const AccessLog = lazy(() => import('./AccessLog.tsx').then((file) => ({ default: file.AccessLog })));

/** The part of a watched record that says who opened it. */
export function RecordAccess({ id }: { id: string }) {
  return <Suspense fallback={<ListSkeleton />}><AccessLog of={{ subject: id }} /></Suspense>;
}
