import { graphql } from '../../__generated__/gql.ts';
import type { Weekday } from '../../__generated__/graphql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { centreChanges } from './centre-changes.ts';
import { hoursText, readHours, type Span } from './hours-text.ts';
import { centreFields } from './service-words.ts';

const setHours = graphql(`
  mutation SetServiceHours($input: SetServiceHoursInput!) {
    setServiceHours(input: $input) { __typename ... on ServiceCentre { id ...CentrePage_centre @unmask } ...Refusal @unmask }
  }
`);

const names: Readonly<Record<Weekday, MessageId>> = {
  MONDAY: 'services.monday', TUESDAY: 'services.tuesday', WEDNESDAY: 'services.wednesday', THURSDAY: 'services.thursday', FRIDAY: 'services.friday', SATURDAY: 'services.saturday', SUNDAY: 'services.sunday',
};
const weekdays = Object.keys(names) as Weekday[];
const specs: readonly Spec[] = weekdays.map((name) => ({ name, label: names[name], ...(name === 'MONDAY' && { hint: 'services.hoursHint' as const }) }));

/** The opening hours as a week of lines. */
export function SetHours({ centre: { id, version, hours }, onDone }: { centre: { id: string; version: number; hours: readonly Span[] }; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(setHours);
  const before = Object.fromEntries(weekdays.map((weekday) => [weekday, hoursText(hours, weekday)]));
  const refusedAt = (days: readonly { weekday: Weekday; message: string }[]): Refusal => ({
    __typename: 'InvalidInput', message: t('services.badHours'), problems: days.map(({ weekday, message }) => ({ __typename: 'FieldProblem', path: [weekday], message })),
  }) as Refusal;
  return (
    <CorrectionCard
      title={t('services.setHours')}
      save={t('services.saveHours')}
      specs={specs}
      values={before}
      version={version}
      busy={busy}
      submit={async (on, reason, changes) => {
        const read = weekdays.map((weekday) => ({ weekday, spans: readHours(String((weekday in changes ? changes[weekday] : before[weekday]) ?? ''), weekday) }));
        const bad = read.filter(({ spans }) => spans === null);
        if (bad.length > 0) return { saved: null, refusal: refusedAt(bad.map(({ weekday }) => ({ weekday, message: t('services.badHours') }))) };
        const spans = read.flatMap((day) => day.spans ?? []);
        const outcome = await submit({ id, version: on, reason, hours: spans });
        // A row of the graph's input is a span of a day here.
        if (outcome.refusal?.__typename !== 'InvalidInput') return outcome;
        return { saved: null, refusal: refusedAt(outcome.refusal.problems.map(({ path, message }) => ({ weekday: spans[Number(path[1])]?.weekday ?? 'MONDAY', message }))) };
      }}
      changesSince={useChangesSince(centreChanges, id)}
      fieldNames={centreFields}
      onDone={onDone}
    />
  );
}
