import type { CaseTypeFacts_TypeFragment } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { useTypeName } from '../cases/case-words.ts';
import type { TypeFacts } from './compare-types.ts';

type Row = CaseTypeFacts_TypeFragment;

/** Ages a type is for: "0–5", "60 ke atas"; nothing where it is for all. */
export function useAges(): (type: Pick<TypeFacts, 'minAge' | 'maxAge'>) => string | null {
  const t = useText();
  return ({ minAge, maxAge }) => {
    if (minAge === null && maxAge === null) return null;
    return maxAge === null ? t('cases.agesFrom', { from: minAge ?? 0 }) : t('cases.agesBetween', { from: minAge ?? 0, to: maxAge });
  };
}

/** The types of a list, in its order. */
export function CaseTypeTable({ types }: { types: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const name = useTypeName();
  const ages = useAges();
  const columns: Column<Row>[] = [
    { key: 'code', head: t('cases.typeCode'), cell: ({ code }) => code, fit: true, phone: 'aside' },
    { key: 'name', head: t('cases.type'), cell: (type) => <><strong>{name(type)}</strong><span className={secondLineClass}>{label('CRITERION', type.criterion)}</span></>, phone: 'lead' },
    { key: 'unit', head: t('cases.unit'), cell: ({ unit, sex }) => [label('CASE_UNIT', unit), sex && label('SEX', sex)].filter(Boolean).join(', ') },
    { key: 'age', head: t('cases.age'), cell: (type) => ages(type), fit: true },
    { key: 'sensitivity', head: t('cases.sensitivity'), cell: ({ sensitivities }) => (sensitivities.length > 0 ? sensitivities.map((one) => label('CASE_SENSITIVITY', one)).join(', ') : null) },
  ];
  return <Table label={t('cases.types')} columns={columns} rows={types} rowKey={({ id }) => id} />;
}
