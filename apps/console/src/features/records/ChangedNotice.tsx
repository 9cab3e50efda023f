import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useLive } from '../../shell/live.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { versionQuery, type RecordType } from './record-version.ts';

type Props = { type: RecordType; id: string; /** As it is on the screen. */ version: number };

/** Says calmly that somebody else has changed what is on the screen. Nothing moves until the reader asks for it. */
export function ChangedNotice({ type, id, version }: Props) {
  const t = useText();
  const client = useApolloClient();
  const [heard, setHeard] = useState({ id, version });
  const hear = (now: number | null) => setHeard({ id, version: now ?? Number.MAX_SAFE_INTEGER });
  // What changed while nobody listened is asked for past the cache, so that the screen stays as it is.
  const look = async () => {
    const { data } = await client.query({ query: versionQuery(type), variables: { id }, fetchPolicy: 'no-cache' });
    if (data?.record) hear(data.record.version);
  };
  useLive(type, id, (event) => hear(event.version), () => void look().catch(() => undefined));
  if (heard.id !== id || heard.version <= version) return null;
  return (
    <Notice live>
      {t('records.changed')} <Button weight="quiet" onClick={() => void client.refetchQueries({ include: 'active' })}>{t('records.reload')}</Button>
    </Notice>
  );
}
