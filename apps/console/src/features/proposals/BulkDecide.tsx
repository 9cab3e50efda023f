import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import type { ProposalDecision, ProposalStep, ProposalTable_ProposalFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { whyNot } from '../records/why-not.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { ProposalTable } from './ProposalTable.tsx';
import { subjectName } from './proposal-words.ts';
import type { Said } from './use-decide.ts';
import styles from './proposals.module.css';

const decideProposals = graphql(`
  mutation DecideProposals($input: DecideProposalsInput!) {
    decideProposals(input: $input) { __typename ... on DecisionBatch { id decided refused { proposal message } } ...Refusal @unmask }
  }
`);

type Row = ProposalTable_ProposalFragment;
type Told = { decided: number; refused: readonly { proposal: string; message: string }[] };

/** The list at one step, of which many are decided at once: one decree stands for all it names. Each is answered for itself. */
export function BulkDecide({ rows, label, step }: { rows: readonly Row[]; label: string; step: ProposalStep }) {
  const t = useText();
  const client = useApolloClient();
  const decides = useCan('proposal.decide');
  const { submit, busy } = useSubmit(decideProposals);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** What is asked of whom: those that were chosen as the dialog opened, however often the list is read meanwhile. */
  const [asked, setAsked] = useState<{ verdict: ProposalDecision; rows: readonly Row[] } | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  if (!decides) return <ProposalTable rows={rows} label={label} />;
  const picked = rows.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) => setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const decide = async ({ verdict, rows: those }: NonNullable<typeof asked>, { why, note, documentNumber, documentOn }: Said): Promise<string | null> => {
    const outcome = await submit({ decisions: those.map(({ id, version }) => ({ id, version, step, verdict, why, note })), documentNumber, documentOn });
    if (!outcome.saved) return whyNot(outcome, t);
    setTold(outcome.saved as unknown as Told);
    setChosen(new Set());
    await client.refetchQueries({ include: 'active' });
    return null;
  };
  const nameOf = (id: string): ReactNode => {
    const row = rows.find((one) => one.id === id);
    return (row && subjectName(row)) ?? t('ppks.noHead');
  };
  return (
    <>
      <div className={styles.bar}>
        <Button disabled={busy} onClick={() => setChosen(picked.length === rows.length ? new Set() : new Set(rows.map(({ id }) => id)))}>{t(picked.length === rows.length ? 'usulan.chooseNone' : 'usulan.chooseAll', { count: rows.length })}</Button>
        <Button weight="main" disabled={busy || picked.length === 0} onClick={() => setAsked({ verdict: 'ACCEPTED', rows: picked })}>{t('usulan.acceptMany', { count: picked.length })}</Button>
        <Button disabled={busy || picked.length === 0} onClick={() => setAsked({ verdict: 'RETURNED', rows: picked })}>{t('usulan.returnMany', { count: picked.length })}</Button>
      </div>
      {told && (
        <Notice tone={told.refused.length > 0 ? 'due' : 'calm'} live>
          {t('usulan.manyDone', { decided: told.decided, refused: told.refused.length })}
          {told.refused.length > 0 && <ul>{told.refused.map(({ proposal, message }) => <li key={proposal}>{nameOf(proposal)}: {message}</li>)}</ul>}
        </Notice>
      )}
      <ProposalTable
        rows={rows}
        label={label}
        tick={(row) => <input type="checkbox" aria-label={t('usulan.chooseOne', { name: subjectName(row) ?? t('ppks.noHead') })} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} className={styles.tick} />}
      />
      {asked && (
        <DecisionDialog
          title={t(asked.verdict === 'ACCEPTED' ? 'usulan.acceptMany' : 'usulan.returnMany', { count: asked.rows.length })}
          why={t(asked.verdict === 'RETURNED' ? 'usulan.returnWhy' : step === 'APPROVAL' ? 'usulan.decreeWhy' : 'usulan.acceptWhy')}
          action={t(asked.verdict === 'ACCEPTED' ? 'usulan.accept' : 'usulan.return')}
          asks={asked.verdict === 'ACCEPTED' ? { paper: step === 'APPROVAL', plain: step !== 'APPROVAL' } : { reason: true }}
          busy={busy}
          onTake={(said) => decide(asked, said)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
