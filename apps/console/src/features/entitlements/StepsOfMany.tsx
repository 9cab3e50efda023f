import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../minutes/minutes.module.css';
import { whyNot } from '../records/why-not.ts';
import { EntitlementTable, type EntitlementRow } from './EntitlementTable.tsx';
import { holderOf, stepsOfMany, type StepOfMany } from './entitlement-words.ts';
import { StepDialog, type Said } from './StepDialog.tsx';

graphql(`fragment StepsOfMany_batch on EntitlementBatch { id done refused { named message } }`);
const assessMany = graphql(`mutation AssessEntitlements($input: AssessEntitlementsInput!) { assessEntitlements(input: $input) { __typename ... on EntitlementBatch { id ...StepsOfMany_batch @unmask } ...Refusal @unmask } }`);
const approveMany = graphql(`mutation ApproveEntitlements($input: ApproveEntitlementsInput!) { approveEntitlements(input: $input) { __typename ... on EntitlementBatch { id ...StepsOfMany_batch @unmask } ...Refusal @unmask } }`);
const activateMany = graphql(`mutation ActivateEntitlements($input: ActivateEntitlementsInput!) { activateEntitlements(input: $input) { __typename ... on EntitlementBatch { id ...StepsOfMany_batch @unmask } ...Refusal @unmask } }`);

type Batch = { done: number; refused: readonly { named: string; message: string }[] };

/** The list with boxes at those that the viewer may take on: a step is taken of many at once, and each is answered for itself. */
export function StepsOfMany({ rows }: { rows: readonly EntitlementRow[] }) {
  const t = useText();
  const label = useLabel();
  const client = useApolloClient();
  const [assessing, approving, activating] = [useSubmit(assessMany), useSubmit(approveMany), useSubmit(activateMany)];
  const busy = assessing.busy || approving.busy || activating.busy;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** What is asked of whom: those chosen as the dialog opened, however often the list is read meanwhile. */
  const [asked, setAsked] = useState<{ step: StepOfMany; rows: readonly EntitlementRow[] } | null>(null);
  const [told, setTold] = useState<{ step: StepOfMany; batch: Batch } | null>(null);
  const may = (step: StepOfMany) => ({ nextSteps }: EntitlementRow) => nextSteps.includes(step);
  const open = rows.filter((row) => stepsOfMany.some((step) => may(step)(row)));
  if (open.length === 0 && told === null) return <EntitlementTable rows={rows} />;
  const picked = open.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) => setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const take = async ({ step, rows: those }: NonNullable<typeof asked>, { happenedOn, note, decreeNumber = '', decreeOn = '' }: Said): Promise<string | null> => {
    const input = { rows: those.map(({ id, version }) => ({ id, version })), note, happenedOn };
    const outcome = await (step === 'ASSESS' ? assessing.submit(input) : step === 'ACTIVATE' ? activating.submit(input) : approving.submit({ ...input, decreeNumber, decreeOn }));
    if (!outcome.saved) return whyNot(outcome, t);
    setTold({ step, batch: outcome.saved as unknown as Batch });
    setChosen(new Set());
    await client.refetchQueries({ include: 'active' });
    return null;
  };
  const refused = new Map(told?.batch.refused.map(({ named, message }) => [named, message]));
  const gone = told?.batch.refused.filter(({ named }) => !rows.some(({ id }) => id === named)) ?? [];
  return (
    <>
      {told && (
        <Notice tone={refused.size > 0 ? 'due' : 'calm'} live>
          {t('hak.manyDone', { step: label('ENTITLEMENT_STEP', told.step), done: told.batch.done, refused: refused.size })}
          {gone.length > 0 && <ul>{gone.map(({ named, message }) => <li key={named}>{message}</li>)}</ul>}
        </Notice>
      )}
      <EntitlementTable
        rows={rows}
        tick={(row) => open.includes(row) && <label className={styles.tick}><input type="checkbox" aria-label={t('hak.tick', { name: holderOf(row) ?? t('hak.unseen'), programme: row.programme.name })} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} /></label>}
        beneath={({ id }) => refused.has(id) && <span role="alert" className={styles.due}>{refused.get(id)}</span>}
      />
      {open.length > 0 && (
        <div className={styles.bulk}>
          {stepsOfMany.map((step) => {
            const those = picked.filter(may(step));
            return those.length > 0 && <Button key={step} weight="main" disabled={busy} onClick={() => setAsked({ step, rows: those })}>{t('hak.ofMany', { step: label('ENTITLEMENT_STEP', step), count: those.length })}</Button>;
          })}
          <Button weight="quiet" disabled={busy} onClick={() => setChosen(picked.length === open.length ? new Set() : new Set(open.map(({ id }) => id)))}>{picked.length === open.length ? t('minutes.tickNone') : t('minutes.tickAll', { count: open.length })}</Button>
        </div>
      )}
      {asked && (
        <StepDialog
          step={asked.step} busy={busy} title={t('hak.ofMany', { step: label('ENTITLEMENT_STEP', asked.step), count: asked.rows.length })} action={label('ENTITLEMENT_STEP', asked.step)}
          onTake={(said) => take(asked, said)} onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
