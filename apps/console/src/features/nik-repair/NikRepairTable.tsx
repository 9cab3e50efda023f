import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { NikRepairTable_BeneficiaryFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { isTyping } from '../../ui/is-typing.ts';
import { areaWords } from '../records/area-words.ts';

graphql(`
  fragment NikRepairTable_beneficiary on Beneficiary {
    id
    fullName
    nik
    nikTrouble
    nikSource
    nikCheckedOn
    nikSince
    area { code level shortName fullName parent { code shortName } }
    family { id head { id fullName } }
    openProposals { id kind nextStep }
  }
`);

type Row = NikRepairTable_BeneficiaryFragment;

/** Leads from row to row by J and K; Enter opens, as of any link. */
function useRowKeys() {
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return;
      const links = [...table.current?.querySelectorAll<HTMLAnchorElement>(`a.${rowLinkClass}`) ?? []];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = at < 0 ? 0 : Math.min(Math.max(at + (event.key === 'j' ? 1 : -1), 0), links.length - 1);
      links[next]?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return table;
}

/** Persons whose NIK stands in the way: since when, why, and what it stops. */
export function NikRepairTable({ rows }: { rows: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, shortDay } = useFormat();
  const { busy } = useListVisit();
  const table = useRowKeys();
  const columns: Column<Row>[] = [
    {
      key: 'name', head: t('ppks.fullName'), phone: 'lead',
      cell: ({ id, fullName, family }) => (
        <>
          <Link to="/ppks/$id" params={{ id }} className={rowLinkClass}>{fullName}</Link>
          {family?.head && family.head.id !== id && <span className={secondLineClass}>{t('ppks.ofHead', { name: family.head.fullName })}</span>}
        </>
      ),
    },
    { key: 'area', head: t('ppks.village'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    {
      key: 'trouble', head: t('nik.trouble'), phone: 'bare',
      cell: ({ nik, nikTrouble, nikSource, nikCheckedOn }) => (
        <>
          {nikTrouble && <StateDot tone="due">{label('NIK_TROUBLE', nikTrouble)}</StateDot>}
          <span className={secondLineClass}>{[nik, nikSource && label('NIK_SOURCE', nikSource), nikCheckedOn && shortDate(nikCheckedOn)].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'since', head: t('nik.since'), cell: ({ nikSince }) => shortDay(nikSince), fit: true },
    {
      key: 'blocks', head: t('nik.blocks'),
      cell: ({ openProposals }) => openProposals?.length ? openProposals.map(({ id, kind, nextStep }) => (
        <div key={id}><Link to="/usulan/$id" params={{ id }}>{[label('PROPOSAL_KIND', kind), nextStep && label('PROPOSAL_STEP', nextStep)].filter(Boolean).join(', ')}</Link></div>
      )) : null,
    },
  ];
  return <div ref={table}><Table label={t('nik.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} /></div>;
}
