import { createLazyRoute } from '@tanstack/react-router';
export function loader(_: unknown) { return null; }
export const Route = createLazyRoute('/kegiatan/$id')({ component: () => null });
