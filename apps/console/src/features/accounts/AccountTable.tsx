import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { AccountOrder, AccountTable_AccountFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { TermEnd } from '../records/TermEnd.tsx';

const fragment = graphql(`
  fragment AccountTable_account on Account {
    id
    displayName
    state
    signIn { email ready }
    grants { id role area { code shortName } validTo deputyOf { id } }
  }
`);

type Row = AccountTable_AccountFragment;

/** Accounts as a table: who, which roles where and until when, and whether they may sign in. */
export function AccountTable({ accounts, order }: { accounts: FragmentType<Row>[]; order: AccountOrder }) {
  const t = useText();
  const label = useLabel();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: accounts });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name', label: t('pengguna.name'), head: <SortLink to="NAME" arrow={order === 'NAME' ? 'up' : null}>{t('pengguna.name')}</SortLink>, sorted: order === 'NAME' ? 'ascending' : undefined, phone: 'lead',
      cell: ({ id, displayName, signIn }) => (
        <>
          <Link to="/pengguna/$id" params={{ id }} className={rowLinkClass}>{displayName}</Link>
          {signIn && <span className={secondLineClass}>{signIn.email}</span>}
        </>
      ),
    },
    {
      key: 'roles', head: t('pengguna.roles'), phone: 'bare',
      cell: ({ grants }) => (grants.length === 0 ? t('pengguna.noRole') : grants.map(({ id, role, area, deputyOf }) => (
        <div key={id}>{[label('ROLE', role), area.shortName].join(', ')}{deputyOf && <span className={secondLineClass}>{t('pengguna.asDeputy')}</span>}</div>
      ))),
    },
    { key: 'until', head: t('pengguna.validTo'), fit: true, cell: ({ grants }) => grants.map(({ id, validTo }) => <div key={id}><TermEnd on={validTo} open /></div>) },
    {
      key: 'state', head: t('pengguna.state'), fit: true, phone: 'bare',
      cell: ({ state, signIn }) => (
        <>
          <StateDot tone={state === 'ACTIVE' ? 'done' : 'open'}>{label('ACCOUNT_STATE', state)}</StateDot>
          {signIn && !signIn.ready && state === 'ACTIVE' && <span className={secondLineClass}>{t('pengguna.notReady')}</span>}
        </>
      ),
    },
  ];
  return <Table label={t('pengguna.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
