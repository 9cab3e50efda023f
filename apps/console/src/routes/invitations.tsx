import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import type { InviteAccountsMutation } from '../__generated__/graphql.ts';
import { InvitationSlips } from '../features/own-account/InvitationSlips.tsx';
import styles from '../features/own-account/OwnAccount.module.css';
import { whyNot } from '../features/records/why-not.ts';
import { checkClass, stackClass } from '../forms/form-classes.ts';
import { useSubmit } from '../forms/use-submit.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Form.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

// Not kept in the cache: the answer holds the codes themselves.
const inviteAccounts = graphql(`
  mutation InviteAccounts($input: InviteAccountsInput!) {
    inviteAccounts(input: $input) {
      __typename
      ... on InvitationRound { id kind invitations { code expiresAt account { id displayName } } }
      ...Refusal @unmask
    }
  }
`);

type Round = Extract<InviteAccountsMutation['inviteAccounts'], { __typename: 'InvitationRound' }>;
const kinds = ['INVITE', 'RECOVERY'] as const;

const route = getRouteApi('/pengguna/undangan');

/** Codes for the accounts that the address names, made once and printed to be handed out. */
export const Route = createLazyRoute('/pengguna/undangan')({ component: Invitations });

function Invitations() {
  const t = useText();
  const { akun: ids = [], untuk = 'INVITE' } = route.useSearch();
  const [kind, setKind] = useState<(typeof kinds)[number]>(untuk);
  const [made, setMade] = useState<Round | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { submit, busy } = useSubmit(inviteAccounts, { keep: false });
  if (!useCan('account.manage')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (ids.length === 0) return <State level={1} title={t('akunku.invite')}>{t('akunku.inviteNobody')}</State>;

  const make = async () => {
    const outcome = await submit({ ids, kind });
    setMade(outcome.saved);
    setRefusal(whyNot(outcome, t));
  };
  return (
    <>
      <PageHead
        title={t(made?.kind === 'RECOVERY' ? 'akunku.recoveryCodes' : 'akunku.invite')}
        line={<span>{t('akunku.inviteCount', { count: ids.length })}</span>}
        actions={made && <span className={styles.notPrinted}><Button weight="main" onClick={() => window.print()}>{t('akunku.print')}</Button></span>}
      />
      {made ? <InvitationSlips invitations={made.invitations ?? []} /> : (
        <form className={stackClass} onSubmit={(event) => { event.preventDefault(); void make(); }}>
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          <Choices label={t('akunku.inviteFor')} hint={t('akunku.inviteWhy')}>
            {kinds.map((one) => (
              <label key={one} className={checkClass}><input type="radio" name="untuk" value={one} checked={kind === one} onChange={() => setKind(one)} />{t(one === 'INVITE' ? 'akunku.forInvite' : 'akunku.forRecovery')}</label>
            ))}
          </Choices>
          <div><Button type="submit" weight="main" disabled={busy}>{t('akunku.makeCodes', { count: ids.length })}</Button></div>
        </form>
      )}
    </>
  );
}
