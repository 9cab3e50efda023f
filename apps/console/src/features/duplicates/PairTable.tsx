import type { BeneficiaryPart } from '../../__generated__/graphql.ts';
import { checkClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './duplicates.module.css';
import type { PairRow } from './pair-rows.ts';

type Props = { rows: readonly PairRow[]; taken: ReadonlySet<BeneficiaryPart>; onChoose: (part: BeneficiaryPart, fromOther: boolean) => void };

/** Both records part by part, what differs marked. What a merge would have to choose is chosen here. */
export function PairTable({ rows, taken, onChoose }: Props) {
  const t = useText();
  const side = (row: PairRow, fromOther: boolean) => {
    const words = <span className={row.differs ? styles.differs : styles.same}>{(fromOther ? row.other : row.kept) || '–'}</span>;
    const { part } = row;
    if (!row.open || part === null) return words;
    return (
      <label className={checkClass}>
        <input type="radio" name={`pair-${part}`} checked={taken.has(part) === fromOther} onChange={() => onChoose(part, fromOther)} />
        {words}
      </label>
    );
  };
  const columns: Column<PairRow>[] = [
    { key: 'part', head: t('merges.part'), cell: ({ label, differs }) => <>{t(label)}{differs && <span className={styles.mark}>{t('ganda.differs')}</span>}</>, phone: 'lead' },
    { key: 'kept', head: t('ganda.kept'), cell: (row) => side(row, false) },
    { key: 'other', head: t('ganda.other'), cell: (row) => side(row, true) },
  ];
  return <Table label={t('merges.compare')} columns={columns} rows={rows} rowKey={({ key }) => key} dense />;
}
