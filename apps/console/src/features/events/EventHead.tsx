import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { EventHead_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { EventActions, type Doing } from './EventActions.tsx';
import { IcalendarButton } from './IcalendarButton.tsx';
import { stateTones, whenWords } from './event-words.ts';

const fragment = graphql(`
  fragment EventHead_event on Event {
    id
    version
    title
    type
    state
    date
    endDate
    startAt
    endAt
    dayPart
    mode
    venue { name }
    nextSteps
    viewerCan { correct }
  }
`);

// A form comes with what checks its input; a reader need not wait for that.
const EventTitleForm = lazy(() => import('./EventTitleForm.tsx').then(({ EventTitleForm: form }) => ({ default: form })));

/** Where an event belongs, its name, when and where it was, and how far it is. Its name is corrected in its place. */
export function EventHead({ event, onStep }: { event: FragmentType<EventHead_EventFragment>; /** Null while a step is being taken. */ onStep: ((doing: Doing) => void) | null }) {
  const t = useText();
  const format = useFormat();
  const label = useLabel();
  const mayPrint = useCan('document.issue');
  const [correcting, setCorrecting] = useState(false);
  const { data, complete } = useFragment({ fragment, from: event });
  if (!complete) return null;
  const { id, version, title, type, state, mode, venue, date, nextSteps, viewerCan } = data;
  const when = whenWords(data, format, t, data.dayPart ? label('DAY_PART', data.dayPart).toLowerCase() : null);
  return (
    <PageHead
      title={title}
      trail={[
        <Link key="list" to="/kegiatan" search={({ wilayah }) => ({ wilayah })}>{t('events.title')}</Link>,
        <Link key="type" to="/kegiatan" search={({ wilayah }) => ({ wilayah, jenis: [type] })}>{label('EVENT_TYPE', type)}</Link>,
      ]}
      line={
        <>
          <span>{[when, venue?.name ?? label('EVENT_MODE', mode)].join(', ')}</span>
          <span aria-hidden="true">·</span>
          <StateDot tone={stateTones[state]}>{label('EVENT_STATE', state)}</StateDot>
        </>
      }
      actions={!correcting && (
        <>
          {onStep && <EventActions date={date} nextSteps={nextSteps} onStep={onStep} />}
          <IcalendarButton of={{ event: id }} name={title} />
          {mayPrint && <Link to="/dokumen/baru" search={{ kegiatan: id }} className={buttonClass()}>{t('documents.print')}</Link>}
          {viewerCan.correct && <Button onClick={() => setCorrecting(true)}>{t('events.correctTitle')}</Button>}
          {viewerCan.correct && <Link to="/kegiatan/$id/ubah" params={{ id }} className={buttonClass()}>{t('eventForm.edit')}</Link>}
        </>
      )}
    >
      {correcting && (
        <Suspense fallback={<h1 tabIndex={-1}>{title}</h1>}>
          <EventTitleForm id={id} version={version} title={title} onDone={() => setCorrecting(false)} />
        </Suspense>
      )}
    </PageHead>
  );
}
