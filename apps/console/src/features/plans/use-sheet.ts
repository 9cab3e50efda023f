import { today } from '@pilar/domain/dates';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanSheet_PlanFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import type { FieldError } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { cellId, columnWords } from './SheetRows.tsx';
import { changedRows, emptyRow, fillIn, pasteInto, sheetOf, withCell, type KindWords, type SheetColumn, type SheetRow } from './plan-sheet.ts';
import { badCells, cellOf, rowInput, type BadCell, type Realisation } from './sheet-input.ts';

const recordItems = graphql(`
  mutation RecordPlanItems($input: RecordPlanItemsInput!) {
    recordPlanItems(input: $input) { __typename ... on PlanDocument { id version ...PlanSheet_plan @unmask } ...Refusal @unmask }
  }
`);

const newKey = (): string => crypto.randomUUID();

/** The rows of a plan's sheet, what is wrong with them, and how they are saved: all that were changed, or none. */
export function useSheet(plan: PlanSheet_PlanFragment, year: number, words: KindWords) {
  const t = useText();
  const { submit, busy } = useSubmit(recordItems);
  const [rows, setRows] = useState<SheetRow[]>(() => begun(plan, year));
  const [sourcePlan, setSourcePlan] = useState(() => plan.items.find(({ derivesFrom }) => derivesFrom)?.derivesFrom?.plan.id ?? '');
  const [realisation, setRealisation] = useState<Realisation>({ source: '', on: today() });
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const added = useRef<string | null>(null);
  useEffect(() => {
    if (added.current === null) return;
    document.getElementById(cellId(added.current, 'code'))?.focus();
    added.current = null;
  });

  const setCell = useCallback((key: string, column: SheetColumn, text: string) => setRows((now) => now.map((row) => (row.key === key ? withCell(row, column, text) : row))), []);
  const paste = useCallback((key: string, column: SheetColumn, text: string) => {
    setRows((now) => fillIn(pasteInto(now, now.findIndex((row) => row.key === key), column, text, words, newKey)));
  }, [words]);
  const addRow = useCallback(() => {
    const key = newKey();
    added.current = key;
    setRows((now) => [...now, emptyRow(key)]);
  }, []);

  /** Notes what is wrong at its cells, in the order of the sheet. */
  function mark(sent: readonly SheetRow[], found: readonly (BadCell & { message: string })[]): void {
    setErrors(found.flatMap(({ row, column, message }) => {
      const at = sent[row];
      if (!at) return [];
      const number = rows.findIndex(({ key }) => key === at.key) + 1;
      return [{ id: cellId(at.key, column), label: t('plans.cell', { column: t(columnWords[column], { year }), row: number }), message }];
    }));
    setAttempt((before) => before + 1);
  }

  async function save(): Promise<boolean> {
    const filled = fillIn(rows);
    setRows(filled);
    setRefusal(null);
    setErrors([]);
    const sent = changedRows(filled);
    const bad = badCells(sent).map((cell) => ({ ...cell, message: t(cell.column === 'code' ? 'plans.codeFixed' : 'eventForm.notNumber') }));
    if (bad.length > 0) {
      mark(sent, bad);
      return false;
    }
    const outcome = await submit({ plan: plan.id, derivesFromPlan: sourcePlan || null, rows: sent.map((row) => rowInput(row, year, realisation)) });
    if (outcome.saved) {
      toast(t('plans.rowsSaved', { count: sent.length }));
      return true;
    }
    const refused = outcome.refusal;
    const cells = refused?.__typename === 'InvalidInput' ? refused.problems.flatMap(({ path, message }) => (cellOf(path) ? [{ ...(cellOf(path) as BadCell), message }] : [])) : [];
    if (cells.length > 0) mark(sent, cells);
    else setRefusal(refused?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
    return false;
  }

  return { rows, errors, attempt, refusal, busy, realisation, sourcePlan, bad: new Set(errors.map(({ id }) => id)), setCell, paste, addRow, setRealisation, setSourcePlan, save };
}

/** The items with an empty row beneath, to begin in or to paste into. */
function begun(plan: PlanSheet_PlanFragment, year: number): SheetRow[] {
  return [...sheetOf(plan.items, year), emptyRow(newKey())];
}
