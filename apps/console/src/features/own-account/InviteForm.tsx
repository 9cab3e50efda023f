import { useState } from 'react';
import type { InviteAccountsMutation } from '../../__generated__/graphql.ts';
import { checkClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { whyNot } from '../records/why-not.ts';
import { inviteAccounts } from './invite-accounts.ts';

/** A round as it was made, the codes on paper with it. */
export type MadeRound = Extract<InviteAccountsMutation['inviteAccounts'], { __typename: 'InvitationRound' }>;

/** What codes are for. */
export type InviteKind = MadeRound['kind'];

const kinds = ['INVITE', 'RECOVERY'] as const;
const deliveries = ['PAPER', 'MAIL'] as const;

type Props = { ids: readonly string[]; asked: InviteKind; mayMail: boolean; onMade: (round: MadeRound) => void };

/** What codes are for and how they reach those people. What takes a second factor away goes by paper alone. */
export function InviteForm({ ids, asked, mayMail, onMade }: Props) {
  const t = useText();
  const [kind, setKind] = useState<InviteKind>(asked);
  const [delivery, setDelivery] = useState<MadeRound['delivery']>('PAPER');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { submit, busy } = useSubmit(inviteAccounts, { keep: false });
  const noMail = !mayMail ? t('akunku.mailOff') : kind === 'RECOVERY' ? t('akunku.mailNotRecovery') : undefined;
  const chosen = noMail ? 'PAPER' : delivery;
  const make = async () => {
    const outcome = await submit({ ids: [...ids], kind, delivery: chosen });
    setRefusal(whyNot(outcome, t));
    if (outcome.saved) onMade(outcome.saved);
  };
  return (
    <form className={stackClass} onSubmit={(event) => { event.preventDefault(); void make(); }}>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <Choices label={t('akunku.inviteFor')} hint={t('akunku.inviteWhy')}>
        {kinds.map((one) => (
          <label key={one} className={checkClass}><input type="radio" name="untuk" value={one} checked={kind === one} onChange={() => setKind(one)} />{t(one === 'INVITE' ? 'akunku.forInvite' : 'akunku.forRecovery')}</label>
        ))}
      </Choices>
      <Choices label={t('akunku.delivery')} hint={noMail}>
        {deliveries.map((one) => (
          <label key={one} className={checkClass}>
            <input type="radio" name="cara" value={one} checked={chosen === one} disabled={one === 'MAIL' && noMail !== undefined} onChange={() => setDelivery(one)} />{t(one === 'PAPER' ? 'akunku.onPaper' : 'akunku.byMail')}
          </label>
        ))}
      </Choices>
      <div><Button type="submit" weight="main" disabled={busy}>{t(chosen === 'MAIL' ? 'akunku.sendCodes' : 'akunku.makeCodes', { count: ids.length })}</Button></div>
    </form>
  );
}
