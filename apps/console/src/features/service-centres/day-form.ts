import * as z from 'zod/mini';
import type { ServiceKind, LogServicesInput } from '../../__generated__/graphql.ts';
import { says } from '../../forms/zod-resolver.ts';

/** What is typed beside one kind of service; '' where there is nothing. */
export type KindValues = { male: string; female: string; settled: string; referred: string };
/** A day of a log as it is filled in. The name is kept so that a draft says whose it is without a line. */
export type DayValues = { centre: string; name: string; day: string; services: Record<ServiceKind, KindValues>; note: string; fromPaper: boolean };

/** Kinds of service in the order of the vocabulary. */
export const kinds: readonly ServiceKind[] = ['COMPLAINT', 'DATA_UPDATE', 'REFERRAL_UP', 'REFERRAL_INSTITUTION', 'HOME_VISIT', 'OTHER'];
const parts = ['male', 'female', 'settled', 'referred'] as const;
type Recorded = { day: string; note?: string | null; fromPaper: boolean; services: readonly { kind: ServiceKind; male: number; female: number; settled: number; referred: number }[] };

/** What the form starts with: an empty day, or one that is recorded. */
export function dayValues(centre: { id: string; name: string }, day: string, recorded?: Recorded): DayValues {
  const text = (value: number | undefined) => (value ? String(value) : '');
  const services = Object.fromEntries(kinds.map((kind) => {
    const found = recorded?.services.find((service) => service.kind === kind);
    return [kind, Object.fromEntries(parts.map((part) => [part, text(found?.[part])]))];
  })) as Record<ServiceKind, KindValues>;
  return { centre: centre.id, name: centre.name, day: recorded?.day ?? day, services, note: recorded?.note ?? '', fromPaper: recorded?.fromPaper ?? false };
}

const numberOf = (text: string): number => (text.trim() === '' ? 0 : Number(text));
const isCount = (text: string) => /^\d{0,3}$/.test(text.trim());

/** Whether anything stands beside the kind. */
export function isGiven(values: KindValues): boolean {
  return parts.some((part) => numberOf(values[part]) !== 0);
}

/** What can be told to be wrong without asking the graph. */
export const daySchema: z.ZodMiniType<DayValues, DayValues> = z.custom<DayValues>().check((check) => {
  const { day, services, note } = check.value;
  const wrong = (path: string[], message: string) => check.issues.push({ code: 'custom', input: check.value, path, message });
  if (day === '') wrong(['day'], says('forms.required').error);
  if (/(?:\d[\s.\-/]*){16}/.test(note)) wrong(['note'], says('services.numbers').error);
  if (kinds.every((kind) => !isGiven(services[kind]))) wrong(['services', 'COMPLAINT', 'male'], says('services.noneGiven').error);
  for (const kind of kinds) {
    const values = services[kind];
    const bad = parts.filter((part) => !isCount(values[part]));
    for (const part of bad) wrong(['services', kind, part], says('services.badCount').error);
    if (bad.length === 0 && numberOf(values.settled) + numberOf(values.referred) > numberOf(values.male) + numberOf(values.female)) wrong(['services', kind, 'referred'], says('services.tooMany').error);
  }
});

/** The services as the graph takes them: kinds that nobody asked for are left out. */
export function servicesOf({ services }: DayValues): LogServicesInput['services'] {
  return kinds.filter((kind) => isGiven(services[kind])).map((kind) => {
    const { male, female, settled, referred } = services[kind];
    return { kind, male: numberOf(male), female: numberOf(female), settled: numberOf(settled), referred: numberOf(referred) };
  });
}

/** A new day as the graph takes it. */
export function dayInput(values: DayValues): Omit<LogServicesInput, 'idempotencyKey'> {
  const { centre, day, note, fromPaper } = values;
  return { centre, day, services: servicesOf(values), note: note.trim() || undefined, fromPaper };
}

/** The problem's place in the form: a row of the graph's input is a kind of service there. */
export function dayField(path: readonly string[], values: DayValues): string | null {
  const [top = '', row, part] = path;
  if (top === 'services') {
    const kind = servicesOf(values)[Number(row)]?.kind ?? 'COMPLAINT';
    return `services.${kind}.${parts.find((one) => one === part) ?? 'male'}`;
  }
  return top === 'day' || top === 'note' ? top : null;
}
