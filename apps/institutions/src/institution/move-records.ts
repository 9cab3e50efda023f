import type { Step } from '@pilar/subgraph/commands';
import { changed, type Entity } from '@pilar/subgraph/entity';
import { accreditationEntity } from '../accreditation/accreditation-entity.ts';
import type { Db } from '../db.ts';
import { institutionReportEntity } from '../institution-report/institution-report-entity.ts';
import { monitoringEntity } from '../monitoring/monitoring-entity.ts';
import { registrationEntity } from '../registration/registration-entity.ts';

type Tx = Pick<Step<unknown, Db>, 'tx' | 'touch'>;

/** Changes each of the records, each told of as a change of its own. */
async function changeEach(touch: Tx['touch'], entity: Entity<Db>, rows: readonly { id: string }[], change: (id: string) => Promise<unknown>): Promise<void> {
  for (const { id } of rows) await touch({ entity, path: 'id', id }, () => change(id));
}

const ofInstitution = (institutionId: string) => ({ where: { institutionId }, orderBy: { id: 'asc' as const }, select: { id: true } });

/**
 * Gives the registrations and yearly reports of an institution its name and region, by which they are listed. Before the institution, by
 * whose trigger the reports follow otherwise, untold.
 */
export async function renameRecords({ tx, touch }: Tx, institutionId: string, copies: { institutionName: string; areaCode: string }): Promise<void> {
  const [of, data] = [ofInstitution(institutionId), { ...copies, ...changed() }];
  await changeEach(touch, registrationEntity, await tx.registration.findMany(of), (id) => tx.registration.update({ where: { id }, data }));
  await changeEach(touch, institutionReportEntity, await tx.institutionReport.findMany(of), (id) => tx.institutionReport.update({ where: { id }, data }));
}

/**
 * Takes the monitorings and accreditations of an institution along to its new region: tasks go from the office it leaves to the one it
 * comes to, and whoever synchronises hears of both. Before the institution, by whose trigger they move otherwise, untold.
 */
export async function moveRecords({ tx, touch }: Tx, institutionId: string, areaCode: string): Promise<void> {
  const [of, data] = [ofInstitution(institutionId), { areaCode, ...changed() }];
  await changeEach(touch, monitoringEntity, await tx.monitoring.findMany(of), (id) => tx.monitoring.update({ where: { id }, data }));
  await changeEach(touch, accreditationEntity, await tx.accreditation.findMany(of), (id) => tx.accreditation.update({ where: { id }, data }));
}
