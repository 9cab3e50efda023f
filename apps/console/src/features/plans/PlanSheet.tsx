import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { PlanSheet_PlanFragment } from '../../__generated__/graphql.ts';
import { barClass, gridClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorSummary, Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLeaveGuard } from '../events/form/use-leave-guard.ts';
import { SheetRows } from './SheetRows.tsx';
import { SourcePlan } from './SourcePlan.tsx';
import { changedRows } from './plan-sheet.ts';
import { useSheet } from './use-sheet.ts';
import styles from './Plans.module.css';

graphql(`
  fragment PlanSheet_plan on PlanDocument {
    id
    kind
    items {
      id version code title kind indicator unit
      parent { id code }
      derivesFrom { id code plan { id title } }
      years { year target realised realisedSource realisedOn budget }
    }
  }
`);

type Props = { plan: PlanSheet_PlanFragment; year: number; years: readonly number[]; onYear: (year: number) => void; onDone: () => void };

/** All items of a plan as a sheet: typed cell by cell with the keyboard, or pasted from a spreadsheet, and saved at once. */
export function PlanSheet({ plan, year, years, onYear, onDone }: Props) {
  const t = useText();
  const words = useOptions('PLAN_ITEM_KIND');
  const sheet = useSheet(plan, year, words);
  const { rows, errors, attempt, refusal, busy, realisation, sourcePlan } = sheet;
  const [asked, setAsked] = useState<number | null>(null);
  const changed = changedRows(rows).length;
  const guard = useLeaveGuard(() => changedRows(rows).length > 0);
  const save = async () => {
    if (!await sheet.save()) return;
    guard.release();
    onDone();
  };
  return (
    <>
      <div className={gridClass}>
        <Field id="sheet-year" label={t('plans.year')}>
          {(input) => (
            // Another year shows other figures: what was typed would be of which one?
            <select {...input} value={year} onChange={({ target }) => (changed > 0 ? setAsked(Number(target.value)) : onYear(Number(target.value)))}>
              {years.map((one) => <option key={one} value={one}>{one}</option>)}
            </select>
          )}
        </Field>
        <SourcePlan kind={plan.kind} value={sourcePlan} onChange={sheet.setSourcePlan} />
        <Field id="sheet-source" label={t('plans.realisedSource')} hint={t('plans.realisedSourceHint')}>
          {(input) => <input {...input} autoComplete="off" value={realisation.source} onChange={({ target }) => sheet.setRealisation({ ...realisation, source: target.value })} />}
        </Field>
        <Field id="sheet-on" label={t('plans.realisedOn')}>
          {(input) => <input {...input} type="date" value={realisation.on} onChange={({ target }) => sheet.setRealisation({ ...realisation, on: target.value })} />}
        </Field>
      </div>
      <p className={styles.how}>{t('plans.sheetHow')}</p>
      <ErrorSummary errors={errors} attempt={attempt} />
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <SheetRows rows={rows} kinds={words} bad={sheet.bad} onCell={sheet.setCell} onPaste={sheet.paste} onAdd={sheet.addRow} year={year} />
      <div className={barClass}>
        <Button weight="main" disabled={busy || changed === 0} onClick={() => void save()}>{t('plans.saveRows', { count: changed })}</Button>
        <Button onClick={sheet.addRow}>{t('plans.addRow')}</Button>
        <Button onClick={onDone}>{t('forms.cancel')}</Button>
      </div>
      {asked !== null && (
        <Dialog
          open
          title={t('plans.unsaved')}
          onClose={() => setAsked(null)}
          actions={<><Button weight="main" onClick={() => { setAsked(null); onYear(asked); }}>{t('plans.dropThem')}</Button><Button onClick={() => setAsked(null)}>{t('forms.cancel')}</Button></>}
        >
          <p>{t('plans.unsavedWhy', { count: changed })}</p>
        </Dialog>
      )}
      {guard.asked && (
        <Dialog
          open
          title={t('plans.unsaved')}
          onClose={guard.stay}
          actions={<><Button weight="main" onClick={guard.leave}>{t('plans.dropThem')}</Button><Button onClick={guard.stay}>{t('forms.cancel')}</Button></>}
        >
          <p>{t('plans.unsavedWhy', { count: changed })}</p>
        </Dialog>
      )}
    </>
  );
}
