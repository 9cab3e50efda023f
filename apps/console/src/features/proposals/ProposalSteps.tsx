import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { ProposalBody_ProposalFragment } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { isTyping } from '../../ui/is-typing.ts';
import { DecisionDialog, type Asking } from './DecisionDialog.tsx';
import { subjectName } from './proposal-words.ts';
import type { Taken } from './UndoNotice.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useProposalSteps, type Said } from './use-decide.ts';
import styles from './proposals.module.css';

type Proposal = ProposalBody_ProposalFragment;
type Asked = 'ACCEPTED' | 'RETURNED' | 'REJECTED' | 'WITHDRAW' | 'OBJECT' | 'SETTLE';

const words: Readonly<Record<Asked, { action: MessageId; why: MessageId; done: MessageId }>> = {
  ACCEPTED: { action: 'usulan.accept', why: 'usulan.acceptWhy', done: 'usulan.acceptedDone' },
  RETURNED: { action: 'usulan.return', why: 'usulan.returnWhy', done: 'usulan.returnedDone' },
  REJECTED: { action: 'usulan.reject', why: 'usulan.rejectWhy', done: 'usulan.rejectedDone' },
  WITHDRAW: { action: 'usulan.withdraw', why: 'usulan.withdrawWhy', done: 'usulan.withdrawnDone' },
  OBJECT: { action: 'usulan.object', why: 'usulan.objectWhy', done: 'usulan.objectDone' },
  SETTLE: { action: 'usulan.settle', why: 'usulan.settleWhy', done: 'usulan.settleDone' },
};

/** Keys by which an officer decides without leaving the keyboard: A accepts, R returns. */
const keys: Readonly<Record<string, 'ACCEPTED' | 'RETURNED'>> = { a: 'ACCEPTED', r: 'RETURNED' };

/** What a step needs to be said beside its verdict. */
function asksOf(asked: Asked, { myStep, ledger }: Proposal): Asking {
  // A meeting that has accepted the name stands for it; what was accepted on a statement has the number of one.
  const met = ledger.some(({ step, verdict, documentNumber }) => step === 'MEETING' && verdict === 'ACCEPTED' && documentNumber === null);
  if (asked === 'ACCEPTED') return { paper: myStep === 'APPROVAL' || (myStep === 'MEETING' && !met) };
  return asked === 'SETTLE' ? { result: true } : { reason: asked !== 'OBJECT' };
}

type Props = {
  proposal: Proposal;
  /** Also by single keys, in the queue. */
  byKey?: boolean;
  /** In the queue the offer to take a decision back stands above it, as the next proposal comes at once. */
  onTaken?: (taken: Taken | null) => void;
  /** Told when a dialog opens and when it is closed. */
  onAsking?: (asking: boolean) => void;
};

/** What can be done with a proposal as it stands: decide at one's step, take it, withdraw it, enter an objection. */
export function ProposalSteps({ proposal, byKey, onTaken, onAsking }: Props) {
  const t = useText();
  const label = useLabel();
  const assigns = useCan('task.assign');
  const steps = useProposalSteps();
  const [asked, setAskedNow] = useState<Asked | null>(null);
  const setAsked = (next: Asked | null) => {
    setAskedNow(next);
    onAsking?.(next !== null);
  };
  const [refusal, setRefusal] = useState<string | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const forget = useCallback(() => setTaken(null), []);
  const { id, version, myStep, myDecisions, mayWithdraw, viewerCan, state, objectionOpen, absence, assignedTo, assignedToMe, nextStep } = proposal;
  const may = (verdict: 'ACCEPTED' | 'RETURNED' | 'REJECTED') => myStep !== null && myDecisions.includes(verdict);

  const decide = async (verdict: 'ACCEPTED' | 'RETURNED' | 'REJECTED', said: Said = {}): Promise<string | null> => {
    if (!myStep) return null;
    // While this one is on its way, nobody is to take back the one before by mistake.
    onTaken?.(null);
    const { refused, version: after } = await steps.decide({ id, version }, myStep, verdict, said);
    setRefusal(refused);
    if (refused !== null) return refused;
    const done = { id, version: after, what: `${subjectName(proposal) ?? label('PROPOSAL_KIND', proposal.kind)}: ${t(words[verdict].done)}` };
    if (onTaken) onTaken(done);
    else setTaken(done);
    return null;
  };
  const begin = (verdict: Asked) => {
    if (verdict === 'ACCEPTED' && !asksOf(verdict, proposal).paper) void decide('ACCEPTED');
    else setAsked(verdict);
  };
  const take = async (step: Asked, { upheld, ...said }: Said & { upheld: boolean }): Promise<string | null> => {
    if (step === 'ACCEPTED' || step === 'RETURNED' || step === 'REJECTED') return decide(step, said);
    const of = { id, version };
    const refused = step === 'WITHDRAW' && said.why ? await steps.withdraw(of, said.why, said.note)
      : step === 'OBJECT' ? await steps.object(of, said.note ?? '')
        : await steps.settle(of, upheld, said.documentOn ?? '', said.note ?? '');
    if (refused === null) toast(t(words[step].done));
    return refused;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const verdict = keys[event.key.toLowerCase()];
    if (verdict === undefined || !may(verdict) || steps.busy || asked !== null || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event)) return;
    event.preventDefault();
    begin(verdict);
  });
  useEffect(() => {
    if (!byKey) return;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [byKey]);

  const shortcut = (key: string) => (byKey ? key : undefined);
  const plain = async (act: Promise<string | null>) => setRefusal(await act);
  return (
    <>
      {taken && <UndoNotice key={taken.version} taken={taken} busy={steps.busy} onUndo={steps.undo} onGone={forget} />}
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={styles.steps}>
        {may('ACCEPTED') && <Button weight="main" disabled={steps.busy} aria-keyshortcuts={shortcut('a')} onClick={() => begin('ACCEPTED')}>{t('usulan.acceptStep', { step: label('PROPOSAL_STEP', myStep ?? '') })}</Button>}
        {may('RETURNED') && <Button disabled={steps.busy} aria-keyshortcuts={shortcut('r')} onClick={() => begin('RETURNED')}>{t('usulan.return')}</Button>}
        {may('REJECTED') && <Button disabled={steps.busy} onClick={() => begin('REJECTED')}>{t('usulan.reject')}</Button>}
        {viewerCan.decide && myStep !== null && assignedTo === null && <Button disabled={steps.busy} onClick={() => void plain(steps.take({ id, version }))}>{t('usulan.take')}</Button>}
        {viewerCan.decide && assignedTo !== null && (assignedToMe || assigns) && <Button disabled={steps.busy} onClick={() => void plain(steps.release({ id, version }))}>{t('usulan.release')}</Button>}
        {viewerCan.object && objectionOpen && <Button disabled={steps.busy} onClick={() => setAsked('SETTLE')}>{t('usulan.settle')}</Button>}
        {!byKey && viewerCan.object && !objectionOpen && state !== 'DRAFT' && state !== 'WITHDRAWN' && <Button disabled={steps.busy} onClick={() => setAsked('OBJECT')}>{t('usulan.object')}</Button>}
        {(!byKey || absence !== null) && mayWithdraw && nextStep !== null && <Button weight="quiet" disabled={steps.busy} onClick={() => setAsked('WITHDRAW')}>{t('usulan.withdraw')}</Button>}
      </div>
      {asked && (
        <DecisionDialog
          title={t(words[asked].action)}
          why={t(asked === 'ACCEPTED' ? (myStep === 'APPROVAL' ? 'usulan.decreeWhy' : 'usulan.statementWhy') : words[asked].why)}
          action={t(words[asked].action)}
          asks={asksOf(asked, proposal)}
          busy={steps.busy}
          onTake={(said) => take(asked, said)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
