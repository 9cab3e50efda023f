import { useState } from 'react';
import type { RestrictionLift } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import type { RequestShown } from '../data-requests/RequestBody.tsx';
import styles from '../monitoring/monitoring.module.css';
import { whyNot } from '../records/why-not.ts';
import own from './restrictions.module.css';

const liftRestriction = graphql(`
  mutation LiftRestriction($input: LiftRestrictionInput!) {
    liftRestriction(input: $input) { __typename ... on Restriction { id version liftedAt liftedBy liftReason } ...Refusal @unmask }
  }
`);

type Restriction = RequestShown['restrictions'][number];

/** What a request has restricted, since when, and how that is lifted. */
export function RequestRestrictions({ request: { restrictions } }: { request: RequestShown }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  const [lifting, setLifting] = useState<Restriction | null>(null);
  if (restrictions.length === 0) return null;
  return (
    <Card title={t('pembatasan.title')}>
      {restrictions.map((one) => {
        const { id, since, liftedAt, liftedBy, liftReason, person, viewerCan } = one;
        return (
          <div key={id} className={own.restriction}>
            <p className={styles.text}>{t(person ? 'pembatasan.ofWorker' : 'pembatasan.ofServed', { date: dateTime(since) })}</p>
            {liftedAt
              ? <p className={styles.quiet}>{[t('pembatasan.lifted', { date: dateTime(liftedAt), name: liftedBy ?? '' }), liftReason && label('RESTRICTION_LIFT', liftReason)].filter(Boolean).join(' · ')}</p>
              : viewerCan.lift && <Button onClick={() => setLifting(one)}>{t('pembatasan.lift')}</Button>}
          </div>
        );
      })}
      {lifting && <LiftDialog restriction={lifting} onClose={() => setLifting(null)} />}
    </Card>
  );
}

/** Asks why a restriction is lifted. */
function LiftDialog({ restriction: { id, version }, onClose }: { restriction: Restriction; onClose: () => void }) {
  const t = useText();
  const reasons = useOptions('RESTRICTION_LIFT');
  const { submit, busy } = useSubmit(liftRestriction);
  const [why, setWhy] = useState<RestrictionLift>('FOUND_RIGHT');
  const [problem, setProblem] = useState<string | null>(null);
  const take = async () => {
    const refused = whyNot(await submit({ id, version, why }), t);
    setProblem(refused);
    if (refused !== null) return;
    toast(t('pembatasan.liftedNow'));
    onClose();
  };
  return (
    <ActionDialog title={t('pembatasan.lift')} action={t('pembatasan.lift')} busy={busy} onTake={() => void take()} onClose={onClose}>
      <p>{t('pembatasan.liftWhy')}</p>
      {problem && <Notice tone="due" live>{problem}</Notice>}
      <Field id="lift-why" label={t('pembatasan.reason')} required>{(input) => <select {...input} value={why} onChange={({ target }) => setWhy(target.value as RestrictionLift)}>{reasons.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}</Field>
    </ActionDialog>
  );
}
