import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EntitlementTable_EntitlementFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { entitlementTones, holderOf } from './entitlement-words.ts';

graphql(`
  fragment EntitlementTable_entitlement on Entitlement {
    id
    version
    year
    state
    since
    frozenOn
    frozenReason
    reason
    decreeNumber
    decreeOn
    nextSteps
    programme { code id name }
    area { code level shortName fullName parent { code shortName } }
    family { id head { id fullName } }
    beneficiary { id fullName }
  }
`);

/** An entitlement as a list shows it. */
export type EntitlementRow = EntitlementTable_EntitlementFragment;

/** Entitlements as a table: whose, to what, how far. `tick`: a box at each row; `beneath`: what is said of a row beneath the name. */
export function EntitlementTable({ rows, tick, beneath }: { rows: readonly EntitlementRow[]; tick?: (row: EntitlementRow) => ReactNode; beneath?: (row: EntitlementRow) => ReactNode }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, shortDay } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<EntitlementRow>[] = [
    ...(tick ? [{ key: 'tick', head: '', cell: tick, fit: true, phone: 'bare' as const }] : []),
    {
      key: 'subject', head: t('hak.subject'), phone: 'lead',
      cell: (row) => (
        <>
          <Link to="/bantuan/hak/$id" params={{ id: row.id }} className={rowLinkClass}>{holderOf(row) ?? t('hak.unseen')}</Link>
          <span className={secondLineClass}>{row.programme.name} · {row.year}</span>
          {beneath?.(row)}
        </>
      ),
    },
    { key: 'area', head: t('hak.village'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    { key: 'decree', head: t('hak.decree'), cell: ({ decreeNumber, decreeOn }) => decreeNumber && <>{decreeNumber}<span className={secondLineClass}>{decreeOn && shortDate(decreeOn)}</span></> },
    {
      key: 'state', head: t('hak.state'), fit: true, phone: 'bare',
      cell: ({ state, since, reason, frozenOn, frozenReason }) => (
        <>
          <StateDot tone={frozenOn ? 'due' : entitlementTones[state]}>{label('ENTITLEMENT_STATE', state)}</StateDot>
          <span className={secondLineClass}>
            {frozenOn && frozenReason ? t('hak.frozenSince', { date: shortDate(frozenOn), why: label('FREEZE_REASON', frozenReason) }) : [reason && label('ENTITLEMENT_REASON', reason), t('hak.since', { date: shortDay(since) })].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
  ];
  return <Table label={t('hak.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
