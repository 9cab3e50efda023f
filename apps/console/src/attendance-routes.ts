import { createRoute } from '@tanstack/react-router';
import { rootRoute } from './routes/root.tsx';

const screenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kegiatan/$id/layar',
}).lazy(() => import('./routes/event-screen.tsx').then(({ Route }) => Route));

// A field page: without a line there is nothing to load.
const fieldAttendanceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lapangan/hadir/$id',
}).lazy(() => import('./routes/field-attendance.tsx').then(({ Route }) => Route));

/** Addresses of the attendance of events. */
export const attendanceRoutes = [screenRoute, fieldAttendanceRoute] as const;
