import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { IssuePolicyNoticeInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { EntryCard } from '../records/EntryCard.tsx';
import type { FormValues, Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import type { NoticeShown } from './notice-fragment.ts';
import { noticeFields } from './notice-words.ts';

const issue = graphql(`
  mutation IssuePolicyNotice($input: IssuePolicyNoticeInput!) {
    issuePolicyNotice(input: $input) { __typename ... on PolicyNotice { id } ...Refusal @unmask }
  }
`);

const correct = graphql(`
  mutation CorrectPolicyNotice($input: CorrectPolicyNoticeInput!) {
    correctPolicyNotice(input: $input) { __typename ... on PolicyNotice { id ...Notice_notice @unmask } ...Refusal @unmask }
  }
`);

const withdraw = graphql(`
  mutation WithdrawPolicyNotice($input: WithdrawPolicyNoticeInput!) {
    withdrawPolicyNotice(input: $input) { __typename ... on PolicyNotice { id } ...Refusal @unmask }
  }
`);

const changes = graphql(`
  query NoticeChanges($id: ID!) {
    record: policyNotice(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const words: readonly Spec[] = [
  { name: 'statement', label: 'notices.statement', kind: 'long', hint: 'notices.statementHint', required: true, wide: true },
  { name: 'explanation', label: 'notices.explanation', kind: 'long', hint: 'notices.explanationHint', wide: true },
];
const sources: readonly Spec[] = [{ name: 'event', label: 'notices.event', kind: 'event', hint: 'notices.sourceHint' }, { name: 'legalBasis', label: 'notices.law', kind: 'law' }];
const days: readonly Spec[] = [{ name: 'validFrom', label: 'notices.validFrom', kind: 'date', required: true }, { name: 'validTo', label: 'notices.validTo', kind: 'date' }];
const area: Spec = { name: 'area', label: 'notices.area', kind: 'region', hint: 'notices.areaHint' };

/** Of what a new notice is made. */
export type NoticeStart = { statement?: string; validFrom?: string; validTo?: string; event?: { id: string; name: string }; supersedes?: { id: string; statement: string; area: { id: string; name: string } } };

/** A new notice: made of a key point, in the place of another, or by itself. */
export function NewNotice({ start }: { start: NoticeStart }) {
  const t = useText();
  const navigate = useNavigate();
  const router = useRouter();
  const { submit, busy } = useSubmit(issue);
  const { supersedes } = start;
  const values: FormValues = {
    statement: start.statement ?? '', explanation: '', event: start.event ?? null, legalBasis: null, validFrom: start.validFrom ?? today(), validTo: start.validTo ?? '', area: supersedes?.area ?? null,
  };
  return (
    <EntryCard
      title={supersedes ? t('notices.newInPlaceOf', { statement: supersedes.statement }) : t('notices.form')}
      save={supersedes ? t('notices.doSupersede') : t('notices.doIssue')}
      specs={[...words, ...days, ...sources, area]}
      values={values}
      busy={busy}
      submit={(given) => submit({ ...given, ...(supersedes && { supersedes: supersedes.id }) } as unknown as IssuePolicyNoticeInput)}
      onSaved={(id) => void navigate({ to: '/kebijakan/$id', params: { id } })}
      onCancel={() => router.history.back()}
    />
  );
}

/** Corrects a notice, or gives it a last day. */
export function CorrectNotice({ notice, onDone }: { notice: NoticeShown; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correct);
  const { id, version, statement, explanation, event, legalBasis, validFrom, validTo } = notice;
  return (
    <CorrectionCard
      title={t('notices.correct')}
      save={t('notices.save')}
      specs={[...words, ...days, ...sources]}
      values={{ statement, explanation: explanation ?? '', validFrom, validTo: validTo ?? '', event: event ? { id: event.id, name: event.title } : null, legalBasis: legalBasis ? { id: legalBasis.id, name: legalBasis.citation } : null }}
      version={version}
      busy={busy}
      submit={(on, reason, changed) => submit({ id, version: on, reason, ...changed })}
      changesSince={useChangesSince(changes, id)}
      fieldNames={noticeFields}
      onDone={onDone}
    />
  );
}

/** Withdraws a notice that was issued by mistake. */
export function WithdrawNotice({ notice: { id, version, statement }, onClose }: { notice: NoticeShown; onClose: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { submit } = useSubmit(withdraw);
  return (
    <TextDialog
      title={t('notices.withdraw')}
      why={`${statement}. ${t('notices.withdrawWhy')}`}
      label={t('forms.reason')}
      action={t('notices.withdraw')}
      onTake={async (reason) => whyNot(await submit({ id, version, reason }), t)}
      onDone={() => {
        toast(t('notices.withdrawnNow'));
        client.cache.evict({ fieldName: 'policyNotices' });
        void navigate({ to: '/kebijakan' });
      }}
      onClose={onClose}
    />
  );
}
