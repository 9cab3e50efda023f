import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';

const publishMeeting = graphql(`mutation PublishVillageMeeting($input: PublishVillageMeetingInput!) { publishVillageMeeting(input: $input) { __typename ... on VillageMeeting { id version publishedOn publication } ...Refusal @unmask } }`);
const cancelMeeting = graphql(`mutation CancelVillageMeeting($input: CancelVillageMeetingInput!) { cancelVillageMeeting(input: $input) { __typename ... on VillageMeeting { id version state cancelReason } ...Refusal @unmask } }`);

type Props = { doing: 'PUBLISH' | 'CANCEL'; meeting: { id: string; version: number }; onDone: () => void };

/** Records that a result was published, or that a meeting was cancelled. */
export function MeetingActions({ doing, meeting: { id, version }, onDone }: Props) {
  const t = useText();
  const publishing = useSubmit(publishMeeting);
  const cancelling = useSubmit(cancelMeeting);
  if (doing === 'CANCEL') {
    return (
      <EntryCard
        title={t('usulan.cancelMeeting')}
        save={t('usulan.cancelMeeting')}
        specs={[{ name: 'reason', label: 'usulan.cancelReason', kind: 'long', required: true, wide: true }]}
        values={{ reason: '' }}
        busy={cancelling.busy}
        submit={({ reason }) => cancelling.submit({ id, version, reason: String(reason) })}
        onSaved={onDone}
        onCancel={onDone}
      />
    );
  }
  return (
    <EntryCard
      title={t('usulan.publish')}
      save={t('usulan.publish')}
      specs={[{ name: 'publishedOn', label: 'usulan.publishedOn', kind: 'date', required: true }, { name: 'publication', label: 'usulan.publication', hint: 'usulan.publicationHint', required: true, wide: true }]}
      values={{ publishedOn: today(), publication: '' }}
      busy={publishing.busy}
      submit={({ publishedOn, publication }) => publishing.submit({ id, version, publishedOn: String(publishedOn), publication: String(publication) })}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}
