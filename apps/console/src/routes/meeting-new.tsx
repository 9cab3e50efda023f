import { Link, createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { CallMeeting } from '../features/meetings/CallMeeting.tsx';
import { regionChoice, useVillageFinder } from '../features/pickers/region-finder.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan, useViewer } from '../shell/session-context.tsx';
import { Field } from '../ui/Form.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Picker, type Choice } from '../ui/Picker.tsx';
import { State } from '../ui/State.tsx';

/** A village meeting to be called. */
export const Route = createLazyRoute('/musyawarah/baru')({ component: NewMeeting });

function NewMeeting() {
  const t = useText();
  const { grant: { area } } = useViewer();
  const [village, setVillage] = useState<Choice | null>(area.level === 'VILLAGE' ? regionChoice(area) : null);
  if (!useCan('meeting.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('usulan.callMeeting')} trail={[<Link key="list" to="/usulan" search={{ tampilan: 'musyawarah' }}>{t('usulan.meetings')}</Link>]} line={<span>{t('usulan.callLine')}</span>} />
      {area.level !== 'VILLAGE' && <Village value={village} onChange={setVillage} />}
      {village && <CallMeeting key={village.id} village={{ code: village.id, name: village.name }} />}
    </>
  );
}

/** Whose list it is: a village of one's own area. */
function Village({ value, onChange }: { value: Choice | null; onChange: (village: Choice | null) => void }) {
  const t = useText();
  const find = useVillageFinder();
  return <Field id="call-village" label={t('usulan.village')} required>{(input) => <Picker input={input} value={value} onChange={onChange} find={find} />}</Field>;
}
