import { rolesWith } from '@pilar/domain/access';
import type { TaskSpec } from '@pilar/subgraph/entity';
import { decreeNotice, silenceNotice, staffNotice, type Standing } from './service-centre-rules.ts';

/** What a centre asks: officers, a decree, and of an active one a word about a log in which nothing stands. */
export function serviceCentreTasks(centre: Omit<Standing, 'hours'>, area: string): TaskSpec[] {
  if (centre.state !== 'FORMED' && centre.state !== 'ACTIVE') return [];
  const record = rolesWith('service.record');
  // A TKSK may enter the log for a village, and is not asked to.
  const keepers = rolesWith('service.log').filter((role) => role !== 'TKSK');
  const staff = staffNotice(centre);
  return [
    ...(staff ? [{ key: 'officers', kind: 'SERVICE_CENTRE_UNSTAFFED' as const, area, roles: record, ...staff }] : []),
    ...(centre.decreeNumber === null ? [{ key: 'decree', kind: 'SERVICE_CENTRE_NO_DECREE' as const, area, roles: record, ...decreeNotice(centre) }] : []),
    ...(centre.state === 'ACTIVE' ? [{ key: 'log', kind: 'SERVICE_CENTRE_SILENT' as const, area, roles: keepers, ...silenceNotice(centre) }] : []),
  ];
}
