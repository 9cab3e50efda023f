import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { whyNot } from '../records/why-not.ts';

const settleAlert = graphql(`mutation SettleAlert($input: SettleAlertInput!) { settleAlert(input: $input) { __typename ... on Alert { id version state reason settledBy settledAt viewerCan { settle } } ...Refusal @unmask } }`);

/** Says what came of an alert. */
export function SettleAlert({ id, version }: { id: string; version: number }) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const { submit } = useSubmit(settleAlert);
  return (
    <>
      <Button weight="main" onClick={() => setAsked(true)}>{t('peringatan.settle')}</Button>
      {asked && (
        <TextDialog
          title={t('peringatan.settle')} why={t('peringatan.settleWhy')} label={t('peringatan.reason')} action={t('peringatan.settle')} onClose={() => setAsked(false)}
          onTake={async (reason) => whyNot(await submit({ id, version, reason }), t)} onDone={() => toast(t('peringatan.settled'))}
        />
      )}
    </>
  );
}
