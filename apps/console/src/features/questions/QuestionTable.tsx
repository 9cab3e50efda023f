import { Link } from '@tanstack/react-router';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import type { QuestionShown } from './question-fragment.ts';

/** Questions with their topic, who answers, and whether anybody has. */
export function QuestionTable({ questions }: { questions: readonly QuestionShown[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<QuestionShown>[] = [
    {
      key: 'text', head: t('questions.text'), phone: 'lead', wide: true,
      cell: ({ id, text, event }) => (
        <>
          <Link to="/pertanyaan/$id" params={{ id }} className={rowLinkClass}>{text}</Link>
          <span className={secondLineClass}>{`${event.title}, ${shortDate(event.date)}`}</span>
        </>
      ),
    },
    { key: 'topic', head: t('questions.topic'), cell: ({ topic, askedBy }) => <>{label('QUESTION_TOPIC', topic)}{askedBy && <span className={secondLineClass}>{label('PARTICIPANT_GROUP', askedBy)}</span>}</> },
    { key: 'owner', head: t('questions.owner'), cell: (question) => <><Owner question={question} /><span className={secondLineClass}>{question.area.shortName}</span></> },
    { key: 'state', head: t('questions.state'), fit: true, cell: ({ open }) => <StateDot tone={open ? 'soon' : 'done'}>{t(open ? 'questions.open' : 'questions.answered')}</StateDot> },
  ];
  return <Table label={t('questions.title')} columns={columns} rows={questions} rowKey={({ id }) => id} busy={busy} />;
}

/** Who has answered, or has to: the one who is named, else the office that keeps the event. */
export function Owner({ question: { ownerName, keptBy } }: { question: Pick<QuestionShown, 'ownerName' | 'keptBy'> }) {
  const t = useText();
  return <>{ownerName ?? t('questions.keeper', { area: keptBy.shortName })}</>;
}
