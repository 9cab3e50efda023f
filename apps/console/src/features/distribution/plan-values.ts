import type { DistributionChannel, DistributionPointInput, PlanDistributionInput, PlanForm_BatchFragment } from '../../__generated__/graphql.ts';
import type { Refusal } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Choice } from '../../ui/Picker.tsx';
import { regionChoice } from '../pickers/region-finder.ts';

/** A point as the form holds it. */
export type PointValues = { name: string; area: Choice | null; serves: Choice[]; heldOn: string; timeFrom: string; timeTo: string };
/** A distribution as the form holds it. */
export type PlanValues = { programme: Choice | null; period: string; area: Choice | null; channel: string; startsOn: string; endsOn: string; goods: string; companions: Choice[]; points: PointValues[] };

/** What the fields are called, by the last part of their name. */
export const planFields: Readonly<Record<string, MessageId>> = {
  programme: 'penyaluran.programme', period: 'penyaluran.period', area: 'penyaluran.area', channel: 'penyaluran.channel', startsOn: 'penyaluran.startsOn', endsOn: 'penyaluran.endsOn', goods: 'penyaluran.goods',
  companions: 'penyaluran.companions', points: 'penyaluran.points', name: 'penyaluran.pointName', serves: 'penyaluran.serves', heldOn: 'penyaluran.heldOn', timeFrom: 'penyaluran.timeFrom', timeTo: 'penyaluran.timeTo',
};

/** What a new distribution begins with. */
export function emptyPlan(today: string, area: Choice): PlanValues {
  return { programme: null, period: today.slice(0, 7), area, channel: 'DIRECT', startsOn: today, endsOn: today, goods: '', companions: [], points: [] };
}

/** What a planned one holds. */
export function planOf({ programme, period, area, channel, startsOn, endsOn, goods, companions, points }: PlanForm_BatchFragment): PlanValues {
  return {
    programme: { id: programme.code, name: programme.name }, period, area: regionChoice(area), channel, startsOn, endsOn, goods: goods ?? '',
    companions: (companions ?? []).map(({ id, person }) => ({ id, name: person?.displayName ?? id })),
    points: points.map(({ name, area: at, serves, heldOn, timeFrom, timeTo }) => (
      { name, area: regionChoice(at), serves: serves.map(regionChoice), heldOn, timeFrom: timeFrom ?? '', timeTo: timeTo ?? '' }
    )),
  };
}

const pointInput = ({ name, area, serves, heldOn, timeFrom, timeTo }: PointValues): DistributionPointInput => (
  { name: name.trim(), area: area?.id ?? '', serves: serves.length > 0 ? serves.map(({ id }) => id) : null, heldOn, timeFrom: timeFrom || null, timeTo: timeTo || null }
);

/** What can be arranged of a distribution, as the graph takes it. */
export function arrangement({ channel, startsOn, endsOn, goods, companions, points }: PlanValues) {
  return { channel: channel as DistributionChannel, startsOn, endsOn, goods: goods.trim() || null, companions: companions.map(({ id }) => id), points: points.map(pointInput) };
}

/** A new distribution as the graph takes it. */
export function planInput(values: PlanValues): Omit<PlanDistributionInput, 'idempotencyKey'> {
  return { programme: values.programme?.id ?? '', period: values.period.trim(), area: values.area?.id ?? '', ...arrangement(values) };
}

/** What is missing before the graph is asked, by the name of the field. */
export function missingIn({ programme, period, area, channel, startsOn, endsOn, points }: PlanValues): string[] {
  const whole = Object.entries({ programme, period: period.trim(), area, channel, startsOn, endsOn });
  const parts = points.flatMap(({ name, area: at, heldOn }, row) => Object.entries({ name: name.trim(), area: at, heldOn }).map(([field, value]) => [`points.${row}.${field}`, value] as const));
  return [...whole, ...parts].flatMap(([field, value]) => (value ? [] : [field]));
}

/** The refusal with what it says of one of several records said of the field that holds them. */
export function ontoPlan(refusal: Refusal): Refusal {
  if (refusal.__typename !== 'InvalidInput') return refusal;
  const field = ([first = '', row, ...rest]: string[]) => (first === 'points' && row !== undefined ? [first, row, ...rest.slice(0, 1)] : [first]);
  return { ...refusal, problems: refusal.problems.map((problem) => ({ ...problem, path: field(problem.path) })) };
}
