import type { TypedDocumentNode } from '@apollo/client';
import type { AccountPage_AccountFragment } from '../../__generated__/graphql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { accountChanges, correctAccount, disableAccount, enableAccount } from './account-mutations.ts';
import { accountFields } from './account-words.ts';

/** What is done with an account in place of reading it. */
export type AccountStep = 'CORRECT' | 'DISABLE' | 'ENABLE';

const specs: readonly Spec[] = [
  { name: 'displayName', label: 'pengguna.name', required: true },
  { name: 'email', label: 'pengguna.email', hint: 'pengguna.emailHint', required: true },
  { name: 'language', label: 'pengguna.language', kind: 'code', list: 'LANGUAGE', required: true },
];

type StepMutation = TypedDocumentNode<{ step: { __typename: 'Account'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = { CORRECT: correctAccount, DISABLE: disableAccount, ENABLE: enableAccount } as unknown as Readonly<Record<AccountStep, StepMutation>>;
const titles = { CORRECT: 'pengguna.correct', DISABLE: 'pengguna.disable', ENABLE: 'pengguna.enable' } as const;

/** Corrects an account, lets its holder in no more, or again: the last two ask for the reason alone. */
export function AccountCard({ step, account, onDone }: { step: AccountStep; account: AccountPage_AccountFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(mutations[step]);
  const { id, version, displayName, language, signIn } = account;
  const correcting = step === 'CORRECT';
  return (
    <CorrectionCard
      title={t(titles[step])}
      lead={step === 'DISABLE' ? t('pengguna.disableWhat') : undefined}
      save={t(titles[step])}
      specs={correcting ? specs : []}
      values={correcting ? { displayName, email: signIn?.email ?? '', language } : {}}
      reasonOnly={!correcting}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason: correcting ? reason : reason ?? '', ...changes })}
      changesSince={useChangesSince(accountChanges, id)}
      fieldNames={accountFields}
      onDone={onDone}
    />
  );
}
