import { ancestorsOf } from '@pilar/domain/region-code';
import { children } from '@pilar/domain/regions';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { ServiceCentre } from '../service-centre/service-centre.ts';
import { ServiceKind } from './service-day.ts';
import { hideAlone, hideFew, nothing, sumOf, toldBelow, untold, whole, type Figures, type ToldFigures } from './service-sums.ts';
import { villageFigures, yearAsked } from './village-figures.ts';

export const ServiceFigures = builder.objectRef<ToldFigures>('ServiceFigures').implement({
  description: 'Persons served, counted (jumlah layanan). Numbers that would let few persons be known are null.',
  fields: (t) => ({
    persons: t.exposeInt('persons', { nullable: true, description: 'Persons served.' }),
    male: t.exposeInt('male', { nullable: true, description: 'Male persons.' }),
    female: t.exposeInt('female', { nullable: true, description: 'Female persons.' }),
    settled: t.exposeInt('settled', { nullable: true, description: 'Settled there.' }),
    referred: t.exposeInt('referred', { nullable: true, description: 'Referred on.' }),
    hidden: t.exposeBoolean('hidden', { description: 'Whether a number is hidden.' }),
  }),
});

type Month = { month: number; days: number; figures: ToldFigures };
type OfKind = { kind: Code<'SERVICE_KIND'>; figures: ToldFigures };
type Year = { year: number; total: ToldFigures; months: Month[]; kinds: OfKind[] };

const ServiceMonth = builder.objectRef<Month>('ServiceMonth').implement({
  description: 'A month of a service log, added up.',
  fields: (t) => ({
    month: t.exposeInt('month', { description: 'Month, 1 to 12.' }),
    days: t.exposeInt('days', { description: 'Days with an entry.' }),
    figures: t.field({ type: ServiceFigures, description: 'Persons served in it.', resolve: ({ figures }) => figures }),
  }),
});

const ServiceKindSum = builder.objectRef<OfKind>('ServiceKindSum').implement({
  description: 'One kind of service, added up.',
  fields: (t) => ({
    kind: t.field({ type: ServiceKind, description: 'Kind of service.', resolve: ({ kind }) => kind }),
    figures: t.field({ type: ServiceFigures, description: 'Persons served so.', resolve: ({ figures }) => figures }),
  }),
});

const ServiceYear = builder.objectRef<Year>('ServiceYear').implement({
  description: 'A year of a service log, added up by month and by kind. Who may read the log by day sees all; others see no small numbers.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    total: t.field({ type: ServiceFigures, description: 'The whole year.', resolve: ({ total }) => total }),
    months: t.field({ type: [ServiceMonth], description: 'Its twelve months, zeros included.', resolve: ({ months }) => months }),
    kinds: t.field({ type: [ServiceKindSum], description: 'Each kind of service, zeros included.', resolve: ({ kinds }) => kinds }),
  }),
});

builder.objectField(ServiceCentre, 'services', (t) => t.field({
  type: ServiceYear,
  description: 'What it did in a year, by month and by kind of service.',
  args: { year: t.arg.int({ description: 'The year; default: this year.' }) },
  resolve: (centre, { year }, ctx) => yearOf(ctx, centre, yearAsked(year)),
}));

async function yearOf(ctx: Context<Db>, centre: { id: string; areaCode: string }, year: number): Promise<Year> {
  const within = sql`centre_id = ${centre.id}::uuid AND day >= make_date(${year}::int, 1, 1) AND day < make_date(${year}::int + 1, 1, 1)`;
  const counted = sql`sum(male + female)::int AS persons, sum(male)::int AS male, sum(female)::int AS female, sum(settled)::int AS settled, sum(referred)::int AS referred`;
  const [byMonth, byKind] = await Promise.all([
    ctx.db.$queryRaw<(Figures & { month: number; days: number })[]>(sql`SELECT extract(month FROM day)::int AS month, count(*)::int AS days, ${counted} FROM institutions.service_day WHERE ${within} GROUP BY 1`),
    ctx.db.$queryRaw<(Figures & { kind: string })[]>(sql`
      SELECT service.kind, sum(service.male + service.female)::int AS persons, sum(service.male)::int AS male, sum(service.female)::int AS female, sum(service.settled)::int AS settled, sum(service.referred)::int AS referred
      FROM institutions.service_day, jsonb_to_recordset(services) AS service (kind text, male int, female int, settled int, referred int) WHERE ${within} GROUP BY 1`),
  ]);
  const months = Array.from({ length: 12 }, (_, at) => byMonth.find(({ month }) => month === at + 1) ?? { month: at + 1, days: 0, ...nothing });
  const kinds = codes('SERVICE_KIND').map((kind) => ({ ...(byKind.find((one) => one.kind === kind) ?? nothing), kind }));
  const told = await teller(ctx, centre.areaCode, year);
  const [ofMonths, ofKinds] = [told(months), told(kinds)];
  return {
    year, total: told([sumOf(months)])[0] ?? untold,
    months: months.map(({ month, days }, at) => ({ month, days, figures: ofMonths[at] ?? untold })),
    kinds: kinds.map(({ kind }, at) => ({ kind, figures: ofKinds[at] ?? untold })),
  };
}

/** How figures of a village are told to this viewer: whole, or without small numbers and without what is hidden of the village itself. */
async function teller(ctx: Context<Db>, village: string, year: number): Promise<(rows: readonly Figures[]) => ToldFigures[]> {
  const pick = ({ persons, male, female, settled, referred }: Figures): Figures => ({ persons, male, female, settled, referred });
  if (allowed(ctx, 'service.readLog')) return (rows) => rows.map((row) => whole(pick(row)));
  const { area } = ctx.viewer.grant;
  const district = ancestorsOf(village).at(-1) ?? village;
  const siblings = children(district).map(({ code }) => code);
  const told = toldBelow(await villageFigures(ctx, area, year), area, district, siblings, (code) => children(code).map((one) => one.code))[siblings.indexOf(village)] ?? hideAlone(nothing);
  if (told.persons === null) return (rows) => rows.map(() => untold);
  return (rows) => hideFew(rows.map(pick)).map((row) => (told.male === null ? { ...row, male: null, female: null, hidden: true } : row));
}
