import { Link } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from '../monitoring/monitoring.module.css';
import { whyNot } from '../records/why-not.ts';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { ArrangeDialog } from './ArrangeDialog.tsx';
import { MinutesDialog } from './MinutesDialog.tsx';
import type { RoundShown } from './RoundBody.tsx';

const beginRound = graphql(`mutation BeginInventoryRound($input: BeginInventoryRoundInput!) { beginInventoryRound(input: $input) { __typename ... on InventoryRound { id ...RoundBody_inventoryRound @unmask } ...Refusal @unmask } }`);
const closeRound = graphql(`mutation CloseInventoryRound($input: CloseInventoryRoundInput!) { closeInventoryRound(input: $input) { __typename ... on InventoryRound { id ...RoundBody_inventoryRound @unmask } ...Refusal @unmask } }`);
const publishRound = graphql(`mutation PublishInventoryRound($input: PublishInventoryRoundInput!) { publishInventoryRound(input: $input) { __typename ... on InventoryRound { id ...RoundBody_inventoryRound @unmask } ...Refusal @unmask } }`);
const withdrawRound = graphql(`mutation WithdrawInventoryRound($input: WithdrawInventoryRoundInput!) { withdrawInventoryRound(input: $input) { __typename ... on InventoryRound { id ...RoundBody_inventoryRound @unmask } ...Refusal @unmask } }`);

type Asked = 'arrange' | 'minutes' | 'publish' | 'withdraw';

/** What can be done next with a round, as it stands and for whoever looks at it. */
export function RoundSteps({ round }: { round: RoundShown }) {
  const t = useText();
  const { id, version, nextSteps, state } = round;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const begin = useSubmit(beginRound);
  const close = useSubmit(closeRound);
  const publish = useSubmit(publishRound);
  const withdraw = useSubmit(withdrawRound);
  const may = (step: RoundShown['nextSteps'][number]) => nextSteps.includes(step);
  const take = async (step: Promise<Parameters<typeof whyNot>[0]>, done: MessageId) => {
    const refused = whyNot(await step, t);
    setRefusal(refused);
    if (refused === null) toast(t(done));
  };
  const done = () => setAsked(null);
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {state === 'RUNNING' && !may('CLOSE') && may('FILE_MINUTES') && <Notice>{t('pendataan.minutesFirst')}</Notice>}
      <div className={styles.steps}>
        {may('BEGIN') && <Button weight="main" disabled={begin.busy} onClick={() => void take(begin.submit({ id, version, on: today() }), 'pendataan.begun')}>{t('pendataan.doBegin')}</Button>}
        {may('RECORD') && <Link to="/lapangan/pendataan/$id" params={{ id }} className={buttonClass('main')}>{t('pendataan.doRecord')}</Link>}
        {may('FILE_MINUTES') && <Button onClick={() => setAsked('minutes')}>{t('pendataan.doFile')}</Button>}
        {may('CLOSE') && <Button disabled={close.busy} onClick={() => void take(close.submit({ id, version, on: today() }), 'pendataan.closed')}>{t('pendataan.doClose')}</Button>}
        {may('PUBLISH') && <Button weight="main" onClick={() => setAsked('publish')}>{t('pendataan.doPublish')}</Button>}
        {may('ARRANGE') && <Button onClick={() => setAsked('arrange')}>{t('pendataan.doArrange')}</Button>}
        {may('WITHDRAW') && <Button weight="quiet" onClick={() => setAsked('withdraw')}>{t('pendataan.doWithdraw')}</Button>}
      </div>
      {asked === 'arrange' && <ArrangeDialog round={round} onClose={done} />}
      {asked === 'minutes' && <MinutesDialog round={round} onClose={done} />}
      {asked === 'publish' && (
        <TextDialog
          title={t('pendataan.doPublish')} why={t('pendataan.publishWhy')} label={t('pendataan.explanation')} action={t('pendataan.doPublish')} onClose={done}
          onTake={async (explanation) => whyNot(await publish.submit({ id, version, on: today(), explanation }), t)} onDone={() => toast(t('pendataan.published'))}
        />
      )}
      {asked === 'withdraw' && (
        <TextDialog
          title={t('pendataan.doWithdraw')} why={t('pendataan.withdrawWhy')} label={t('pendataan.withdrawnReason')} action={t('pendataan.doWithdraw')} onClose={done}
          onTake={async (reason) => whyNot(await withdraw.submit({ id, version, reason }), t)} onDone={() => toast(t('pendataan.withdrawn'))}
        />
      )}
    </>
  );
}
