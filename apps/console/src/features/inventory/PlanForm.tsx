import { useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { InventoryPeriod } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { State } from '../../ui/State.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import styles from '../monitoring/monitoring.module.css';

const unplannedQuery = graphql(`
  query UnplannedVillages($year: Int!, $period: InventoryPeriod!, $area: RegionCode!) {
    region(code: $area) { code fullName }
    inventoryBoard(year: $year, period: $period, area: $area) { unplanned { code shortName parent { code shortName } } }
  }
`);

const planRounds = graphql(`
  mutation PlanInventoryRounds($input: PlanInventoryRoundsInput!) {
    planInventoryRounds(input: $input) { __typename ... on InventoryPlan { id planned } ...Refusal @unmask }
  }
`);

const periodDays: Readonly<Record<InventoryPeriod, readonly [string, string]>> = { YEAR: ['01-02', '12-31'], SEMESTER_1: ['01-02', '06-30'], SEMESTER_2: ['07-01', '12-31'] };

/** The days that are offered: from today in the period that runs, else the period's own. */
function daysOf(year: number, period: InventoryPeriod): { firstDay: string; lastDay: string } {
  const [from, to] = periodDays[period].map((day) => `${year}-${day}`) as [string, string];
  const now = today();
  return { firstDay: now > from && now <= to ? now : from, lastDay: to };
}

/** Plans the rounds of a regency, district or village: which villages, and on which days. */
export function PlanForm({ area, year, period }: { area: string; year: number; period: InventoryPeriod }) {
  const t = useText();
  const navigate = useNavigate();
  const { data, error } = useQuery(unplannedQuery, { variables: { area, year, period }, fetchPolicy: 'cache-and-network' });
  const { submit, busy } = useSubmit(planRounds);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [days, setDays] = useState(daysOf(year, period));
  const [refusal, setRefusal] = useState<string | null>(null);
  const rows = data?.inventoryBoard?.unplanned;
  if (!rows) return error ? <Notice tone="due">{t('pendataan.unread')}</Notice> : null;
  if (rows.length === 0) return <State title={t('pendataan.allPlanned')}>{t('pendataan.allPlannedWhy', { area: data.region?.fullName ?? '' })}</State>;
  const chosen = rows.filter(({ code }) => !left.has(code));
  const toggle = (code: string) => setLeft((before) => (before.has(code) ? new Set([...before].filter((other) => other !== code)) : new Set([...before, code])));
  const plan = async () => {
    setRefusal(null);
    const outcome = await submit({ year, period, area, ...days, villages: chosen.length === rows.length ? null : chosen.map(({ code }) => code) });
    const refused = whyNot(outcome, t);
    if (refused !== null) return setRefusal(refused);
    toast(t('pendataan.planned', { count: outcome.saved?.__typename === 'InventoryPlan' ? outcome.saved.planned : chosen.length }));
    await navigate({ to: '/pendataan', search: { wilayah: area, tahun: year, periode: period === 'YEAR' ? undefined : period, tampilan: 'daftar' } });
  };
  const day = (name: keyof typeof days, label: string) => (
    <Field id={`rencana-${name}`} label={label} required>
      {(input) => <input {...input} type="date" value={days[name]} min={`${year}-01-01`} onChange={({ target }) => setDays({ ...days, [name]: target.value })} />}
    </Field>
  );
  return (
    <form
      noValidate
      className={[stackClass, styles.form].join(' ')}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void plan();
      }}
    >
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={gridClass}>{day('firstDay', t('pendataan.firstDay'))}{day('lastDay', t('pendataan.lastDay'))}</div>
      <fieldset className={styles.set}>
        <legend>{t('pendataan.notPlannedYet', { count: rows.length })}</legend>
        <p className={styles.quiet}>
          {t('pendataan.tickHint')} <Button weight="quiet" onClick={() => setLeft(chosen.length === rows.length ? new Set(rows.map(({ code }) => code)) : new Set())}>{t(chosen.length === rows.length ? 'monev.tickNone' : 'monev.tickAll')}</Button>
        </p>
        <ul className={styles.ticks}>
          {rows.map(({ code, shortName, parent }) => (
            <li key={code}><label><input type="checkbox" checked={!left.has(code)} onChange={() => toggle(code)} /><span>{shortName}<span className={styles.note}>{parent?.shortName}</span></span></label></li>
          ))}
        </ul>
      </fieldset>
      <FormActions>
        <Button type="submit" weight="main" disabled={busy || chosen.length === 0}>{t('pendataan.planCount', { count: chosen.length })}</Button>
      </FormActions>
    </form>
  );
}
