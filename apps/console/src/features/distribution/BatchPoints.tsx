import { Link } from '@tanstack/react-router';
import type { BatchPoints_BatchFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment BatchPoints_batch on DistributionBatch {
    id
    nextSteps
    points { id name heldOn timeFrom timeTo area { code shortName parent { code shortName } } serves { code shortName } }
  }
`);

type Point = BatchPoints_BatchFragment['points'][number];

/** Where a distribution is given out, whose recipients come there, and the ways to who they are. */
export function BatchPoints({ batch: { id, points, nextSteps } }: { batch: BatchPoints_BatchFragment }) {
  const t = useText();
  const { shortDate } = useFormat();
  const reads = useCan('delivery.read');
  const records = nextSteps.includes('RECORD');
  const columns: Column<Point>[] = [
    { key: 'name', head: t('penyaluran.point'), phone: 'lead', cell: ({ name, area }) => <>{name}<span className={secondLineClass}>{[area.parent?.shortName, area.shortName].filter(Boolean).join(' / ')}</span></> },
    { key: 'serves', head: t('penyaluran.serves'), cell: ({ serves }) => serves.map(({ shortName }) => shortName).join(', ') },
    { key: 'day', head: t('penyaluran.heldOn'), fit: true, cell: ({ heldOn, timeFrom, timeTo }) => <>{shortDate(heldOn)}{timeFrom && <span className={secondLineClass}>{[timeFrom, timeTo].filter(Boolean).join('–').replaceAll(':', '.')}</span>}</> },
    ...(reads ? [{
      key: 'ways', head: '', fit: true, phone: 'bare' as const,
      cell: ({ id: titik, name }: Point) => (records
        ? <Link to="/lapangan/salur/$id" params={{ id }} search={{ titik }} aria-label={t('penyaluran.recordAt', { point: name })}>{t('penyaluran.record')}</Link>
        : <Link to="/bantuan/penyaluran/penerima" search={{ penyaluran: id, titik }} aria-label={t('penyaluran.recipientsAt', { point: name })}>{t('penyaluran.recipients')}</Link>),
    }] : []),
  ];
  return (
    <Section title={t('penyaluran.points')}>
      {points.length === 0 ? <p>{t('penyaluran.noPoints')}</p> : <Table label={t('penyaluran.points')} columns={columns} rows={points} rowKey={({ id: key }) => key} />}
      {points.length === 0 && records && reads && <p><Link to="/lapangan/salur/$id" params={{ id }}>{t('penyaluran.recordAll')}</Link></p>}
    </Section>
  );
}
