import { holdsNumber } from '@pilar/domain/nik';
import { today } from '@pilar/domain/dates';
import { covers, levelOf } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import type { Problems } from '@pilar/subgraph/problems';
import type { ServiceCentre } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { namedOffice } from '../office/named-office.ts';
import { serviceMessages as messages } from './service-centre-messages.ts';
import { noEnd, type ServiceCentreStep } from './service-centre-rules.ts';

/** As `Problems.text`, of a text in which no person's number may stand; the refusal does not repeat it. */
export function textWithoutNumbers(problems: Problems, path: string, value: string | null | undefined, max?: number): string | null | undefined {
  if (value != null && holdsNumber(value)) problems.add(path, messages.holdsNumber);
  return problems.text(path, value, max);
}

/** What every change of these records says beside its fields, in which no person's number may stand either. */
export function checkRemarks(problems: Problems, { reason, caveats }: { reason?: string | null; caveats?: readonly { text: string }[] | null }): void {
  if (reason != null && holdsNumber(reason)) problems.add('reason', messages.holdsNumber);
  caveats?.forEach(({ text }, index) => { if (holdsNumber(text)) problems.add(`caveats.${index}.text`, messages.holdsNumber); });
}

type DecreeInput = { decreeNumber?: string | null; decreeDate?: string | null; decreeIssuer?: string | null };

/** The decree as given; `before` is whether one is recorded already, whose number the rest goes with. */
export function readDecree(problems: Problems, { decreeNumber, decreeDate, decreeIssuer }: DecreeInput, before: boolean) {
  const number = textWithoutNumbers(problems, 'decreeNumber', decreeNumber, 100);
  const issuer = textWithoutNumbers(problems, 'decreeIssuer', decreeIssuer, 200);
  if (decreeDate && decreeDate > today()) problems.add('decreeDate', messages.dayInFuture, { value: decreeDate });
  const numbered = number === undefined ? before : number !== null;
  if (!numbered && (decreeDate || issuer)) problems.add('decreeNumber', messages.decreeNumberFirst);
  // Without its number nothing of a decree stays.
  if (number === null) return { decreeNumber: null, decreeDate: null, decreeIssuer: null };
  return { decreeNumber: number, decreeDate: decreeDate == null ? decreeDate : new Date(decreeDate), decreeIssuer: issuer };
}

/** The office that a centre refers to: one of the regency that its village lies in. */
export async function regencyOffice(tx: Db, problems: Problems, id: string | null | undefined, area: string): Promise<string | null | undefined> {
  const found = await namedOffice(tx, problems, 'office', id);
  if (!found) return found;
  const office = await tx.office.findUnique({ where: { id: found }, select: { name: true, areaCode: true } });
  if (office && !(levelOf(office.areaCode) === 'REGENCY' && covers(office.areaCode, area))) problems.add('office', messages.notTheirOffice, { name: office.name });
  return found;
}

/** Notes a change of a centre that is closed, of which only the past remains. */
export function refuseClosed(problems: Problems, { state }: ServiceCentre): void {
  if (state === 'CLOSED') problems.add('id', messages.closed);
}

/** Puts what happened into the timeline. */
export async function addMilestone(tx: Db, centreId: string, step: ServiceCentreStep | 'FORM', on: string, reason: string | null): Promise<void> {
  await tx.serviceMilestone.create({ data: { id: newId(), centreId, step, happenedOn: new Date(on), reason } });
}

/** Until when somebody serves there, from its officers as they stand. */
export async function staffedUntil(tx: Db, centreId: string): Promise<Date | null> {
  const rows = await tx.serviceOfficer.findMany({ where: { centreId }, select: { validTo: true } });
  const last = rows.map(({ validTo }) => day(validTo) ?? noEnd).toSorted().at(-1);
  return last === undefined ? null : new Date(last);
}

/** "Puskesos Desa Contoh", for those without a name of their own. */
export function nameOf(area: string): string {
  return `Puskesos ${region(area)?.shortName ?? area}`;
}
