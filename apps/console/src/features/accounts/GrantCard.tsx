import type { TypedDocumentNode } from '@apollo/client';
import { daysAfter, today } from '@pilar/domain/dates';
import { usualGrantDays } from '@pilar/domain/role-grants';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { FormValues, Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { accountChanges, appointDeputy, endGrant, prolongGrant } from './account-mutations.ts';
import { accountFields } from './account-words.ts';
import type { HeldGrant } from './GrantTable.tsx';

/** What is done with a role of an account. */
export type GrantStep = 'PROLONG' | 'END' | 'DEPUTY';

const specs: Readonly<Record<GrantStep, readonly Spec[]>> = {
  PROLONG: [{ name: 'validTo', label: 'pengguna.validTo', kind: 'date', required: true, hint: 'pengguna.validToHint' }],
  END: [],
  DEPUTY: [
    { name: 'account', label: 'pengguna.deputy', kind: 'account', required: true, hint: 'pengguna.deputyHint' },
    { name: 'validFrom', label: 'pengguna.validFrom', kind: 'date', required: true },
    { name: 'validTo', label: 'pengguna.validTo', kind: 'date', required: true },
  ],
};
type StepMutation = TypedDocumentNode<{ step: { __typename: 'Grant'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = { PROLONG: prolongGrant, END: endGrant, DEPUTY: appointDeputy } as unknown as Readonly<Record<GrantStep, StepMutation>>;
const titles = { PROLONG: 'pengguna.prolongOf', END: 'pengguna.endOf', DEPUTY: 'pengguna.deputyFor' } as const;
const actions = { PROLONG: 'pengguna.prolong', END: 'pengguna.end', DEPUTY: 'pengguna.appoint' } as const;

function suggestedFor(step: GrantStep): FormValues {
  if (step === 'PROLONG') return { validTo: daysAfter(today(), usualGrantDays) };
  return step === 'DEPUTY' ? { validFrom: today(), validTo: daysAfter(today(), 13) } : {};
}

/** Prolongs a role, ends it, or has somebody stand in for its holder. */
export function GrantCard({ step, account, grant, onDone }: { step: GrantStep; account: string; grant: HeldGrant; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(mutations[step]);
  const { id, version } = grant;
  return (
    <CorrectionCard
      title={t(titles[step], { role: label('ROLE', grant.role), area: grant.area.shortName })}
      lead={step === 'END' ? t('pengguna.endWhat') : undefined}
      save={t(actions[step])}
      specs={specs[step]}
      values={Object.fromEntries(specs[step].map(({ name, kind }) => [name, kind === 'account' ? null : '']))}
      suggested={suggestedFor(step)}
      reasonOnly={step === 'END'}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason: step === 'PROLONG' ? reason : reason ?? '', ...changes })}
      changesSince={useChangesSince(accountChanges, account)}
      fieldNames={accountFields}
      onDone={onDone}
    />
  );
}
