import { useFormat, useText } from '../../i18n/use-text.ts';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import type { RoundShown } from './RoundBody.tsx';

type Row = NonNullable<RoundShown['minutes']>[number];

/** The signed minutes of a round, the latest first: its numbers hold. */
export function RoundMinutes({ round: { minutes } }: { round: RoundShown }) {
  const t = useText();
  const { shortDate, number } = useFormat();
  if (!minutes || minutes.length === 0) return null;
  const columns: Column<Row>[] = [
    { key: 'paper', phone: 'lead', head: t('pendataan.minutes'), cell: ({ number: no, signedOn, file }) => <>{file?.url ? <a href={file.url} target="_blank" rel="noreferrer">{no ?? file.name}</a> : no ?? t('pendataan.minutes')}<span className={secondLineClass}>{t('pendataan.signed', { date: shortDate(signedOn) })}</span></> },
    { key: 'ppks', align: 'end', fit: true, head: t('pendataan.ppks'), cell: ({ ppksCount }) => number(ppksCount) },
    { key: 'psks', align: 'end', fit: true, head: t('pendataan.psks'), cell: ({ psksCount }) => number(psksCount) },
  ];
  return <Section title={t('pendataan.minutes')}><Table label={t('pendataan.minutes')} columns={columns} rows={minutes} rowKey={({ id }) => id} /></Section>;
}
