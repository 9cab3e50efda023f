import { label } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import type { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { referralMessages as messages } from './referral-messages.ts';
import { hindranceOf, type Need, type Place } from './referral-rules.ts';

type Row = Prisma.RefInstitutionGetPayload<object>;
/** An institution with the places it has left. */
export type Candidate = Place & { id: string; name: string; areaCode: string; papersEndOn: string | null; inCare: number };

/** Institutions that the viewer sees, with the places that are taken in each. */
export async function withPlaces(db: Pick<Db, '$queryRaw'>, rows: readonly Row[]): Promise<Candidate[]> {
  const counted = rows.length === 0 ? [] : await db.$queryRaw<{ id: string; taken: number; inCare: number }[]>(sql`
    SELECT institution_id::text AS id, taken, in_care AS "inCare" FROM beneficiaries.places(${rows.map(({ id }) => id)}::uuid[])`);
  const places = new Map(counted.map(({ id, ...count }) => [id, count]));
  return rows.map((row) => ({ ...row, registeredUntil: day(row.registeredUntil), papersEndOn: day(row.papersEndOn), ...(places.get(row.id) ?? { taken: row.inside ?? 0, inCare: 0 }) }));
}

/**
 * Lets one after the other decide on the places of an institution: of two who take the last one at once, the second finds it taken. Of an
 * id that names none nobody waits.
 */
export async function lockPlaces(tx: Db, institutionId: string): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`pilar-places-${institutionId}`}, 0))::text`);
}

/** Notes why nobody can be referred there; gives the institution. */
export async function checkPlace(tx: Db, path: string, institutionId: string, need: Need, today: string, problems: Problems): Promise<Candidate | null> {
  const row = await tx.refInstitution.findUnique({ where: { id: institutionId } });
  const [place] = row ? await withPlaces(tx, [row]) : [];
  if (!place) {
    problems.add(path, messages.unknownInstitution, { value: institutionId });
    return null;
  }
  const hindrance = hindranceOf(place, need, today);
  if (hindrance) {
    problems.add(path, messages[hindrance], {
      name: place.name, taken: place.taken, capacity: place.capacity ?? 0, until: place.registeredUntil ?? '',
      service: label('CARE_SERVICE', need.service, problems.language), setting: label('CARE_SETTING', need.setting, problems.language),
    });
  }
  return place;
}
