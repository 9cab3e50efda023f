import { today } from '@pilar/domain/dates';
import type { CorrectNikInput, RecordNikCheckInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { beneficiaryFields } from '../beneficiaries/beneficiary-words.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';

const correctNik = graphql(`
  mutation CorrectNik($input: CorrectNikInput!) {
    correctNik(input: $input) { __typename ... on Beneficiary { id ...BeneficiaryPage_beneficiary @unmask } ...Refusal @unmask }
  }
`);
const recordNikCheck = graphql(`
  mutation RecordNikCheck($input: RecordNikCheckInput!) {
    recordNikCheck(input: $input) { __typename ... on Beneficiary { id ...BeneficiaryPage_beneficiary @unmask } ...Refusal @unmask }
  }
`);
const changesQuery = graphql(`
  query NikChanges($id: ID!) {
    record: beneficiary(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

type Props = { person: { id: string; version: number; nik: string | null }; onDone: () => void };

/** Options of a code list, some of it. */
function useCodes() {
  const label = useLabel();
  return (list: 'NIK_SOURCE' | 'NIK_STATE', codes: readonly string[]) => codes.map((value) => ({ value, label: label(list, value) }));
}

/** Gives somebody the number that their card shows. */
export function CorrectNik({ person: { id, version, nik }, onDone }: Props) {
  const t = useText();
  const codes = useCodes();
  const { submit, busy } = useSubmit(correctNik);
  return (
    <CorrectionCard
      title={t(nik ? 'nik.correct' : 'nik.enter')}
      lead={t('nik.correctWhy')}
      save={t('nik.correctNow')}
      specs={[
        { name: 'nik', label: 'nik.number', required: true },
        { name: 'evidence', label: 'nik.evidence', kind: 'option', options: codes('NIK_SOURCE', ['IDENTITY_CARD', 'FAMILY_CARD', 'DUKCAPIL']), none: 'forms.choose', required: true },
        { name: 'nikReason', label: 'personal.nikReason', hint: 'personal.nikReasonHint' },
      ]}
      values={{ nik: '', evidence: '', nikReason: '' }}
      version={version}
      busy={busy}
      submit={(on, note, changes) => submit({ id, version: on, note, ...changes } as Omit<CorrectNikInput, 'idempotencyKey'>)}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={beneficiaryFields}
      onDone={onDone}
    />
  );
}

/** Records what a register answered about the number. */
export function CheckNik({ person: { id, version }, onDone }: Props) {
  const t = useText();
  const codes = useCodes();
  const { submit, busy } = useSubmit(recordNikCheck);
  return (
    <CorrectionCard
      title={t('nik.check')}
      lead={t('nik.checkWhy')}
      save={t('nik.checkNow')}
      specs={[
        { name: 'matched', label: 'nik.outcome', kind: 'option', options: codes('NIK_STATE', ['MATCHED', 'UNMATCHED']), none: 'forms.choose', required: true },
        { name: 'source', label: 'nik.source', kind: 'option', options: codes('NIK_SOURCE', ['DUKCAPIL', 'MINISTRY']), none: 'forms.choose', required: true },
        { name: 'checkedOn', label: 'nik.checkedOn', kind: 'date', required: true },
      ]}
      values={{ matched: '', source: '', checkedOn: '' }}
      suggested={{ source: 'DUKCAPIL', checkedOn: today() }}
      version={version}
      busy={busy}
      submit={(on, note, { matched, ...answer }) => submit({ id, version: on, note, matched: matched === 'MATCHED', ...answer } as Omit<RecordNikCheckInput, 'idempotencyKey'>)}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={beneficiaryFields}
      onDone={onDone}
    />
  );
}
