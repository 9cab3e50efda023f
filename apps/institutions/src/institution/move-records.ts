import type { Step } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import { accreditationEntity } from '../accreditation/accreditation-entity.ts';
import type { Db } from '../db.ts';
import { institutionReportEntity } from '../institution-report/institution-report-entity.ts';
import { monitoringEntity } from '../monitoring/monitoring-entity.ts';
import { registrationEntity } from '../registration/registration-entity.ts';

type Tx = Pick<Step<unknown, Db>, 'tx' | 'touch'>;

/**
 * Gives the registrations and yearly reports of an institution its name and region, by which they are listed, each as a change of its
 * own. Before the institution, by whose trigger the reports follow otherwise, untold.
 */
export async function renameRecords({ tx, touch }: Tx, institutionId: string, copies: { institutionName: string; areaCode: string }): Promise<void> {
  const of = { where: { institutionId }, orderBy: { id: 'asc' as const }, select: { id: true } };
  for (const { id } of await tx.registration.findMany(of)) {
    await touch({ entity: registrationEntity, path: 'id', id }, () => tx.registration.update({ where: { id }, data: { ...copies, ...changed() } }));
  }
  for (const { id } of await tx.institutionReport.findMany(of)) {
    await touch({ entity: institutionReportEntity, path: 'id', id }, () => tx.institutionReport.update({ where: { id }, data: { ...copies, ...changed() } }));
  }
}

/**
 * Takes the monitorings and accreditations of an institution along to its new region, each as a change of its own: tasks go from the
 * office it leaves to the one it comes to, and whoever synchronises hears of both. Before the institution, by whose trigger they move
 * otherwise, untold.
 */
export async function moveRecords({ tx, touch }: Tx, institutionId: string, areaCode: string): Promise<void> {
  const of = { where: { institutionId }, orderBy: { id: 'asc' as const }, select: { id: true } };
  for (const { id } of await tx.monitoring.findMany(of)) {
    await touch({ entity: monitoringEntity, path: 'id', id }, () => tx.monitoring.update({ where: { id }, data: { areaCode, ...changed() } }));
  }
  for (const { id } of await tx.accreditation.findMany(of)) {
    await touch({ entity: accreditationEntity, path: 'id', id }, () => tx.accreditation.update({ where: { id }, data: { areaCode, ...changed() } }));
  }
}
