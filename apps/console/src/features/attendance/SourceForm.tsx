import { useApolloClient } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import type { CareService, ForumKind, InstitutionStanding, OfficeKind, ParticipantGroupKind, PillarState, PillarType, YouthState } from '../../__generated__/graphql.ts';
import { gridClass, longClass, stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useLabel, useOptions, useViewer } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { Picker, type Choice } from '../../ui/Picker.tsx';
import { usePersonFinder } from '../pickers/finders.ts';
import { regionChoice, useRegionFinder } from '../pickers/region-finder.ts';
import { centreCandidates, forumCandidates, headCandidates, postCandidates, youthCandidates } from './body-candidates.ts';
import { keyOf, pastCandidates, pillarCandidates, typedCandidates, type Candidate, type Found } from './candidates.ts';
import { usePastEventFinder } from './past-events.ts';

/** Where those come from who are to be invited. */
const sources = {
  pillars: 'attendance.from_pillars', people: 'attendance.from_people', youth: 'attendance.from_youth', forum: 'attendance.from_forum', institution: 'attendance.from_institution',
  centre: 'attendance.from_centre', office: 'attendance.from_office', past: 'attendance.from_past', names: 'attendance.from_names',
} as const satisfies Record<string, MessageId>;
type Source = keyof typeof sources;
const byArea: readonly Source[] = ['pillars', 'youth', 'forum', 'institution', 'centre', 'office'];

/** Bodies that are no more, or do nothing: nobody is invited from them. */
const asleep: readonly string[] = ['DORMANT', 'DISSOLVED'];
/** Standing of institutions that are still there. */
const standing: InstitutionStanding[] = ['UNREGISTERED', 'REGISTERED', 'EXPIRED', 'SUSPENDED', 'REVOKED'];

type Option = { value: string; label: string };
const isNot = (those: readonly string[]) => ({ value }: Option) => !those.includes(value);
/** A filter of a list that takes several codes, of one; none takes all. */
const only = <Code,>(code: Code | '') => (code === '' ? undefined : [code]);

/** Where to look for whom to invite, and what for. */
export function SourceForm({ onFound }: { onFound: (found: Found) => void }) {
  const t = useText();
  const label = useLabel();
  const client = useApolloClient();
  const { grant } = useViewer();
  const [findRegion, findPerson, findPast] = [useRegionFinder(), usePersonFinder(), usePastEventFinder()];
  const [groups, types, states] = [useOptions('PARTICIPANT_GROUP'), useOptions('PILLAR_TYPE'), useOptions('PILLAR_STATE')];
  const [youthStates, forumKinds, services, standings, officeKinds] = [useOptions('YOUTH_STATE'), useOptions('FORUM_KIND'), useOptions('CARE_SERVICE'), useOptions('INSTITUTION_STANDING'), useOptions('OFFICE_KIND')];
  const [source, setSource] = useState<Source>('pillars');
  const [area, setArea] = useState<Choice | null>(() => regionChoice(grant.area));
  const [type, setType] = useState<PillarType>('TKSK');
  const [state, setState] = useState<PillarState>('ACTIVE');
  const [youthState, setYouthState] = useState<YouthState>('ACTIVE');
  const [forumKind, setForumKind] = useState<ForumKind | ''>('');
  const [service, setService] = useState<CareService | ''>('');
  const [standsAs, setStandsAs] = useState<InstitutionStanding | ''>('');
  const [officeKind, setOfficeKind] = useState<OfficeKind | ''>('');
  const [group, setGroup] = useState<ParticipantGroupKind>('UNDANGAN');
  const [names, setNames] = useState('');
  const [past, setPast] = useState<Choice | null>(null);
  const [picked, setPicked] = useState<readonly Candidate[]>([]);
  const [looking, setLooking] = useState(false);
  const of = (candidates: readonly Candidate[]): Found => ({ candidates, without: 0 });
  const found = async (): Promise<Found> => {
    const within = area?.id ?? null;
    switch (source) {
      case 'pillars': return of(await pillarCandidates(client, within, [type], [state], (kind) => label('PILLAR_TYPE', kind)));
      case 'youth': return youthCandidates(client, within, { state: [youthState] });
      case 'forum': return forumCandidates(client, within, { state: ['ACTIVE'], kind: only(forumKind) });
      case 'institution': return headCandidates(client, within, { service: only(service), standing: only(standsAs) ?? standing });
      case 'centre': return centreCandidates(client, within);
      case 'office': return postCandidates(client, within, { kind: only(officeKind) });
      case 'past': return of(past === null ? [] : await pastCandidates(client, past.id));
      case 'names': return of(typedCandidates(names, group));
      case 'people': return of(picked);
    }
  };
  const look = async () => {
    setLooking(true);
    try {
      onFound(await found());
    } finally {
      setLooking(false);
    }
  };
  const pick = (choice: Choice | null) => {
    if (!choice) return;
    const one = { person: choice.id, name: choice.name, affiliation: null, group, area: null };
    const all = [...picked.filter(({ person }) => person !== choice.id), { ...one, key: keyOf(one) }];
    setPicked(all);
    onFound(of(all));
  };
  const select = <Value extends string>(id: string, name: MessageId, value: Value, options: readonly Option[], change: (to: Value) => void): ReactNode => (
    <Field id={id} label={t(name)}>
      {(input) => <select {...input} value={value} onChange={({ target }) => change(target.value as Value)}>{options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}</select>}
    </Field>
  );
  const anyOf = (options: readonly Option[]): Option[] => [{ value: '', label: t('attendance.any') }, ...options];
  return (
    <div className={stackClass}>
      <div className={gridClass}>
        {select('undang-dari', 'attendance.source', source, (Object.keys(sources) as Source[]).map((one) => ({ value: one, label: t(sources[one]) })), setSource)}
        {source === 'pillars' && select('undang-jenis', 'attendance.pillarType', type, types, setType)}
        {source === 'pillars' && select('undang-status', 'attendance.pillarState', state, states, setState)}
        {source === 'youth' && select('undang-status-kt', 'attendance.pillarState', youthState, youthStates.filter(isNot(asleep)), setYouthState)}
        {source === 'forum' && select('undang-forum', 'attendance.forumKind', forumKind, anyOf(forumKinds), setForumKind)}
        {source === 'institution' && select('undang-layanan', 'attendance.service', service, anyOf(services), setService)}
        {source === 'institution' && select('undang-terdaftar', 'attendance.standing', standsAs, anyOf(standings.filter(isNot(asleep))), setStandsAs)}
        {source === 'office' && select('undang-instansi', 'attendance.officeKind', officeKind, anyOf(officeKinds), setOfficeKind)}
        {byArea.includes(source) && <Field id="undang-wilayah" label={t('attendance.area')}>{(input) => <Picker input={input} value={area} onChange={setArea} find={findRegion} />}</Field>}
        {(source === 'names' || source === 'people') && select('undang-kelompok', 'attendance.group', group, groups, setGroup)}
        {source === 'people' && <Field id="undang-orang" label={t('attendance.person')}>{(input) => <Picker input={input} value={null} onChange={pick} find={findPerson} />}</Field>}
        {source === 'past' && <Field id="undang-kegiatan" label={t('attendance.pastEvent')}>{(input) => <Picker input={input} value={past} onChange={setPast} find={findPast} />}</Field>}
      </div>
      {source === 'names' && <Field id="undang-nama" label={t('attendance.names')} hint={t('attendance.namesHint')}>{(input) => <textarea rows={5} className={longClass} {...input} value={names} onChange={({ target }) => setNames(target.value)} />}</Field>}
      {source !== 'people' && <div><Button disabled={looking} onClick={() => void look()}>{t('attendance.look')}</Button></div>}
    </div>
  );
}
