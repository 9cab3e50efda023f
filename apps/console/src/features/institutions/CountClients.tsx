import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import { whyNot } from '../records/why-not.ts';
import { countsOf, gridOf, sumOf, wrongCells, type Grid } from './client-grid.ts';
import { CountGrid } from './CountGrid.tsx';

const countClients = graphql(`
  mutation CountClients($input: CountClientsInput!) {
    countClients(input: $input) { __typename ... on Institution { id ...InstitutionClients_institution @unmask } ...Refusal @unmask }
  }
`);

type Props = { institution: string; /** Version that was read with what was counted last. */ version: number; capacity: number | null; /** What was counted last: most of it still holds. */ latest: Parameters<typeof gridOf>[0]; onDone: () => void };

/** Counts those in care in one small grid. What is above the capacity is told while it is typed, and not sent. */
export function CountClients({ institution, version, capacity, latest, onDone }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(countClients);
  const [asOf, setAsOf] = useState(today());
  const [begun] = useState(() => gridOf(latest));
  // That of the opening: what somebody else counts meanwhile is not replaced unseen.
  const [read] = useState(version);
  const [grid, setGrid] = useState<Grid>(begun);
  const [refusal, setRefusal] = useState<string | null>(null);
  const wrong = wrongCells(grid);
  const inside = sumOf(grid, { setting: 'INSIDE' });
  const above = capacity !== null && inside > capacity;
  const save = async () => {
    if (asOf === '' || wrong.length > 0 || above) return setRefusal(asOf === '' ? t('institutions.dayNeeded') : above ? t('institutions.aboveCapacity', { inside, capacity }) : t('institutions.wrongCells'));
    const refused = whyNot(await submit({ institution, version: read, asOf, counts: countsOf(grid) }), t);
    setRefusal(refused);
    if (refused !== null) return;
    toast(t('institutions.counted'));
    onDone();
  };
  return (
    <form
      noValidate
      className={stackClass}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LeaveGuard changed={() => grid !== begun} />
      <Field id="counted-on" label={t('institutions.countedOn')} hint={t('institutions.countedOnHint')} required>
        {(input) => <input {...input} type="date" value={asOf} max={today()} onChange={(event) => setAsOf(event.target.value)} />}
      </Field>
      <CountGrid
        title={t('institutions.clients')}
        grid={grid}
        cell={(name, words) => (
          <input
            inputMode="numeric"
            autoComplete="off"
            aria-label={words}
            aria-invalid={wrong.includes(name)}
            value={grid[name] ?? ''}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setGrid({ ...grid, [name]: event.target.value })}
          />
        )}
      />
      <p role="status">{capacity === null ? t('institutions.noCapacity', { inside }) : above ? t('institutions.aboveCapacity', { inside, capacity }) : t('institutions.withinCapacity', { inside, capacity })}</p>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <FormActions>
        <Button type="submit" weight="main" disabled={busy}>{t('institutions.saveCount')}</Button>
        <Button onClick={onDone}>{t('forms.cancel')}</Button>
      </FormActions>
    </form>
  );
}
