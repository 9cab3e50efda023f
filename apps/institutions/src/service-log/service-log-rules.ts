import type { Code } from '@pilar/domain/vocabulary';
import type { Figures } from './service-sums.ts';

/** One kind of service on a day: how many persons, how many of them settled there, and how many referred on. */
export type Service = { kind: Code<'SERVICE_KIND'>; male: number; female: number; settled: number; referred: number };

/** Greatest number of persons of one sex for one kind of service on a day; more is a slip of the hand. */
export const mostPersons = 999;
/** The log begins no earlier: Puskesos are of the regulation of 2018, a few were there before. */
export const firstDay = '2010-01-01';

export type ServiceProblem =
  | { row: number; field: 'kind'; message: 'kindTwice'; values: { row: number } }
  | { row: number; field: keyof Omit<Service, 'kind'>; message: 'count'; values: { value: number; max: number } }
  | { row: number; field: 'male'; message: 'nobody'; values: Record<string, never> }
  | { row: number; field: 'referred'; message: 'moreThanCame'; values: { settled: number; referred: number; persons: number } };

/** Everything wrong with the services of a day. */
export function wrongServices(services: readonly Service[]): ServiceProblem[] {
  return services.flatMap((service, row): ServiceProblem[] => {
    const { kind, male, female, settled, referred } = service;
    const first = services.findIndex((other) => other.kind === kind);
    if (first < row) return [{ row, field: 'kind', message: 'kindTwice', values: { row: first + 1 } }];
    const out = (['male', 'female', 'settled', 'referred'] as const).filter((field) => service[field] < 0 || service[field] > mostPersons * (field === 'settled' || field === 'referred' ? 2 : 1));
    if (out.length > 0) return out.map((field) => ({ row, field, message: 'count', values: { value: service[field], max: mostPersons } }));
    if (male + female === 0) return [{ row, field: 'male', message: 'nobody', values: {} }];
    return settled + referred > male + female ? [{ row, field: 'referred', message: 'moreThanCame', values: { settled, referred, persons: male + female } }] : [];
  });
}

/** The services of a day added up. */
export function figuresOf(services: readonly Omit<Service, 'kind'>[]): Figures {
  const sum = (of: (service: Omit<Service, 'kind'>) => number) => services.reduce((total, service) => total + of(service), 0);
  const [male, female] = [sum((one) => one.male), sum((one) => one.female)];
  return { persons: male + female, male, female, settled: sum((one) => one.settled), referred: sum((one) => one.referred) };
}
