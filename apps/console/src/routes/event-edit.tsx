import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, useRouter } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { CorrectEventForm } from '../features/events/form/CorrectEventForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Button } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const eventQuery = graphql(`
  query EventToCorrect($id: ID!) {
    event(id: $id) {
      id
      ...EventForm_event @unmask
      viewerCan { correct withdraw }
    }
  }
`);

type Request = { params: { id: string }; context: RouterContext };

/** Reads the event as it is now: a form must not begin with what was read a while ago. */
export function loader({ params, context }: Request) {
  return context.preload(eventQuery, { fetchPolicy: 'network-only', variables: { id: params.id } });
}

const route = getRouteApi('/kegiatan/$id/ubah');

/** An event being corrected. */
export const Route = createLazyRoute('/kegiatan/$id/ubah')({ component: EditEvent, pendingComponent: RecordSkeleton });

function EditEvent() {
  const t = useText();
  const router = useRouter();
  const { data, error } = useReadQuery(route.useLoaderData());
  const event = data?.event;
  if (!event) {
    if (error) throw error;
    return <NotFound />;
  }
  // What could not be read would be taken for empty, and saving a list would then clear it.
  if (error) {
    return <State level={1} title={t('eventForm.partly')} action={<Button onClick={() => void router.invalidate()}>{t('shell.again')}</Button>}>{t('eventForm.partlyWhy')}</State>;
  }
  if (!event.viewerCan.correct) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('eventForm.correct')}
        trail={[
          <Link key="list" to="/kegiatan" search={({ wilayah }) => ({ wilayah })}>{t('events.title')}</Link>,
          <Link key="record" to="/kegiatan/$id" params={{ id: event.id }}>{event.title}</Link>,
        ]}
      />
      <CorrectEventForm key={event.id} event={event} mayWithdraw={event.viewerCan.withdraw} />
    </>
  );
}
