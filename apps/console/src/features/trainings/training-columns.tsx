import type { TrainingKind } from '../../__generated__/graphql.ts';
import type { Text } from '../../i18n/messages.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { secondLineClass, type Column } from '../../ui/Table.tsx';
import { periodWords } from '../events/event-words.ts';

type Training = {
  title: string; kind: TrainingKind; organiser?: string | null; office?: { id: string; name: string } | null;
  startDate: string; endDate: string; hours?: number | null; certificateNumber?: string | null; certificateDate?: string | null;
};
type Words = { t: Text; kind: (code: string) => string; shortDate: (date: string) => string };

/** What was learnt, by whom it was held, when, and the certificate: the same in every table of trainings. */
export function trainingColumns<Row extends Training>({ t, kind, shortDate }: Words): Column<Row>[] {
  return [
    {
      key: 'organiser',
      head: t('trainings.organiser'),
      cell: ({ office, organiser }) => (office ? <RecordLink to={`/kantor/${office.id}`}>{office.name}</RecordLink> : organiser),
    },
    {
      key: 'days',
      head: t('trainings.days'),
      cell: ({ startDate, endDate, hours, kind: code }) => (
        <>
          {startDate === endDate ? shortDate(startDate) : periodWords(startDate, endDate, shortDate, t)}
          <span className={secondLineClass}>{[kind(code), hours && t('trainings.hoursCount', { count: hours })].filter(Boolean).join(' · ')}</span>
        </>
      ),
      phone: 'bare',
    },
    {
      key: 'certificate',
      head: t('trainings.certificate'),
      cell: ({ certificateNumber, certificateDate }) => (certificateNumber || certificateDate
        ? <>{certificateNumber ?? t('trainings.unnumbered')}{certificateDate && <span className={secondLineClass}>{shortDate(certificateDate)}</span>}</>
        : null),
    },
  ];
}
