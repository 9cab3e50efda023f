import { jakartaToUtc, thisMoment } from '@pilar/domain/dates';
import { useNavigate, useRouter } from '@tanstack/react-router';
import type { OpenIncidentInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { regionChoice } from '../pickers/region-finder.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import type { FormValues, Spec } from '../records/field-specs.ts';

const openIncident = graphql(`
  mutation OpenIncident($input: OpenIncidentInput!) {
    openIncident(input: $input) { __typename ... on Incident { id } ...Refusal @unmask }
  }
`);

const specs: readonly Spec[] = [
  { name: 'what', label: 'insiden.what', hint: 'insiden.whatHint', kind: 'long', required: true, wide: true },
  { name: 'data', label: 'insiden.data', kind: 'codes', list: 'BREACH_DATA', required: true, wide: true },
  { name: 'noticedAt', label: 'insiden.noticedOn', hint: 'insiden.noticedHint', kind: 'date', required: true },
  { name: 'noticedTime', label: 'insiden.time', kind: 'time', required: true },
  { name: 'happenedFrom', label: 'insiden.happenedFrom', kind: 'date' },
  { name: 'happenedTo', label: 'insiden.happenedTo', kind: 'date' },
  { name: 'area', label: 'insiden.area', kind: 'region', required: true },
];

/** Opens an incident; of an alert where it began with one. */
export function OpenIncident({ alert }: { alert: string | undefined }) {
  const t = useText();
  const navigate = useNavigate();
  const router = useRouter();
  const { grant } = useViewer();
  const { submit, busy } = useSubmit(openIncident);
  const now = thisMoment();
  const values: FormValues = {
    what: '', data: [], noticedAt: now.date, noticedTime: now.time, happenedFrom: '', happenedTo: '', area: regionChoice(grant.area),
  };
  return (
    <EntryCard
      title={t('insiden.open')}
      save={t('insiden.open')}
      specs={specs}
      values={values}
      busy={busy}
      submit={({ noticedTime, noticedAt, happenedFrom, happenedTo, ...given }) => submit({
        ...given, alert, noticedAt: jakartaToUtc(String(noticedAt), String(noticedTime)), ...begins(happenedFrom), ...ends(happenedTo),
      } as unknown as Omit<OpenIncidentInput, 'idempotencyKey'>)}
      onSaved={(id) => void navigate({ to: '/pelindungan/insiden/$id', params: { id } })}
      onCancel={() => router.history.back()}
    />
  );
}

/** A day begins at its first minute, and ends at its last, or now. */
const begins = (day: unknown) => (typeof day === 'string' && day !== '' ? { happenedFrom: jakartaToUtc(day, '00:00') } : {});
const ends = (day: unknown) => (typeof day === 'string' && day !== '' ? { happenedTo: new Date(Math.min(Date.parse(jakartaToUtc(day, '23:59')), Date.now())).toISOString() } : {});
