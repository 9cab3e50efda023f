import { today } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import type { OfficersTable_CentreFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import styles from './service-centres.module.css';

graphql(`
  fragment OfficersTable_centre on ServiceCentre {
    officers { id function decreeNumber name validFrom validTo person { id } }
  }
`);

export type Officer = OfficersTable_CentreFragment['officers'][number];
type Props = OfficersTable_CentreFragment & { /** Null for those who may not change them. */ onAppoint: (() => void) | null; onEnd: (officer: Officer) => void };

/** Who serves now, and who did. */
export function OfficersTable({ officers, onAppoint, onEnd }: Props) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const order = useOptions('SERVICE_FUNCTION').map(({ value }) => value);
  const serving = officers.filter(({ validTo }) => validTo == null || validTo >= today()).toSorted((a, b) => order.indexOf(a.function) - order.indexOf(b.function));
  const former = officers.filter((officer) => !serving.includes(officer));
  const columns = (now: boolean): Column<Officer>[] => [
    { key: 'name', head: t('people.name'), phone: 'lead', cell: ({ name, person }) => (person && name ? <Link to="/orang/$id" params={{ id: person.id }}>{name}</Link> : name ?? t('services.elsewhere')) },
    { key: 'function', head: t('services.function'), phone: 'bare', cell: (row) => <>{label('SERVICE_FUNCTION', row.function)}{row.decreeNumber && <span className={secondLineClass}>{row.decreeNumber}</span>}</> },
    { key: 'term', head: t('services.term'), fit: true, cell: ({ validFrom, validTo }) => `${shortDate(validFrom)} – ${validTo ? shortDate(validTo) : t('services.now')}` },
    ...(now && onAppoint ? [{ key: 'end', head: '', fit: true, cell: (row: Officer) => <Button weight="quiet" aria-label={t('services.endOfficerOf', { name: row.name ?? t('services.elsewhere') })} onClick={() => onEnd(row)}>{t('services.endOfficer')}</Button> }] : []),
  ];
  return (
    <Section title={t('services.officers')}>
      {serving.length === 0 ? <p className={styles.said}>{t('services.noOfficers')}</p> : <Table label={t('services.officers')} columns={columns(true)} rows={serving} rowKey={({ id }) => id} dense />}
      {onAppoint && <p className={styles.actions}><Button onClick={onAppoint}>{t('services.appoint')}</Button></p>}
      {former.length > 0 && (
        <Details title={t('services.formerOfficers')} open={false}>
          <Table label={t('services.formerOfficers')} columns={columns(false)} rows={former} rowKey={({ id }) => id} dense />
        </Details>
      )}
    </Section>
  );
}
