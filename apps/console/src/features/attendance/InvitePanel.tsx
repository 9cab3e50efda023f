import { useApolloClient, useQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { InviteParticipantsInput, ParticipantGroupKind, PillarState, PillarType } from '../../__generated__/graphql.ts';
import { present } from '../../apollo/present.ts';
import { gridClass, longClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions, useViewer } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Picker, type Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { usePersonFinder } from '../pickers/finders.ts';
import { regionChoice, useRegionFinder } from '../pickers/region-finder.ts';
import styles from './attendance.module.css';
import { boardCandidates, listedKeys, pastCandidates, pillarCandidates, typedCandidates, keyOf, type Candidate } from './candidates.ts';
import { inviteParticipants } from './record.ts';
import { refusalWords } from './refusal-words.ts';
import type { AttendanceRow } from './use-attendance.ts';

const pastQuery = graphql(`
  query PastEvents($to: Date!) {
    events(first: 30, filter: { to: $to, state: [HELD, REPORTED, PUBLISHED] }, order: [DATE_DESC]) { edges { node { id title date } } }
  }
`);

/** Where those come from who are to be invited. */
const sources = {
  pillars: 'attendance.from_pillars', people: 'attendance.from_people', youth: 'attendance.from_youth', forum: 'attendance.from_forum',
  institution: 'attendance.from_institution', past: 'attendance.from_past', names: 'attendance.from_names',
} as const;
type Source = keyof typeof sources;
const mostAtOnce = 500;

/** Whom to invite: by filter from the registers, from a past event, one by one or by name; shown and counted before it is done. */
export function InvitePanel({ event, listed, onDone }: { event: string; listed: readonly AttendanceRow[]; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { submit, busy } = useSubmit(inviteParticipants, { keep: false });
  const [found, setFound] = useState<readonly Candidate[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const there = listedKeys(listed);
  const fresh = (found ?? []).filter(({ key }) => !there.has(key));
  const chosen = fresh.filter(({ key }) => !left.has(key));
  const show = (candidates: readonly Candidate[]) => {
    setLeft(new Set());
    setProblem(null);
    setFound(candidates);
  };
  const invite = async () => {
    for (let from = 0; from < chosen.length; from += mostAtOnce) {
      const some = chosen.slice(from, from + mostAtOnce);
      const people = some.flatMap(({ person, group, affiliation, area }) => (person ? [{ person, group, affiliation, area }] : []));
      const names = some.flatMap(({ person, name, group, affiliation, area }) => (person ? [] : [{ name, group, affiliation, area }]));
      const outcome = await submit({ event, people, names } satisfies Omit<InviteParticipantsInput, 'idempotencyKey'>);
      if (!outcome.saved) return setProblem(refusalWords(outcome.refusal, t));
    }
    toast(t('attendance.invited', { count: chosen.length }));
    onDone();
  };
  return (
    <Card title={t('attendance.invite')}>
      <div className={stackClass}>
        <SourceForm onFound={show} />
        {problem && <Notice tone="due" live>{problem}</Notice>}
        {found && (
          <>
            <p role="status">{t('attendance.found', { count: number(found.length), listed: number(found.length - fresh.length), chosen: number(chosen.length) })}</p>
            {fresh.length > 0 && (
              <ul className={styles.candidates} aria-label={t('attendance.candidates')}>
                {fresh.map(({ key, name, affiliation, group }) => (
                  <li key={key}>
                    <label className={styles.candidate}>
                      <input
                        type="checkbox"
                        checked={!left.has(key)}
                        onChange={({ target }) => setLeft(new Set(target.checked ? [...left].filter((other) => other !== key) : [...left, key]))}
                      />
                      <span>{name} <span className={styles.second}>{[label('PARTICIPANT_GROUP', group), affiliation].filter(Boolean).join(' · ')}</span></span>
                    </label>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        <FormActions>
          <Button weight="main" disabled={busy || chosen.length === 0} onClick={() => void invite()}>{t('attendance.doInvite', { count: chosen.length })}</Button>
          <Button onClick={onDone}>{t('forms.cancel')}</Button>
        </FormActions>
      </div>
    </Card>
  );
}

/** Where to look, and what for. */
function SourceForm({ onFound }: { onFound: (candidates: readonly Candidate[]) => void }) {
  const t = useText();
  const client = useApolloClient();
  const { grant } = useViewer();
  const { shortDate } = useFormat();
  const findRegion = useRegionFinder();
  const findPerson = usePersonFinder();
  const [groups, types, states] = [useOptions('PARTICIPANT_GROUP'), useOptions('PILLAR_TYPE'), useOptions('PILLAR_STATE')];
  const [source, setSource] = useState<Source>('pillars');
  const [area, setArea] = useState<Choice | null>(() => regionChoice(grant.area));
  const [type, setType] = useState<PillarType>('TKSK');
  const [state, setState] = useState<PillarState>('ACTIVE');
  const [group, setGroup] = useState<ParticipantGroupKind>('UNDANGAN');
  const [names, setNames] = useState('');
  const [past, setPast] = useState('');
  const [picked, setPicked] = useState<readonly Candidate[]>([]);
  const [looking, setLooking] = useState(false);
  const [to] = useState(() => today());
  const { data } = useQuery(pastQuery, { variables: { to }, skip: source !== 'past' });
  const events = present(data?.events?.edges).map(({ node }) => node);
  const look = async () => {
    setLooking(true);
    try {
      const within = area?.id ?? null;
      if (source === 'pillars') onFound(await pillarCandidates(client, within, [type], [state]));
      else if (source === 'past') onFound(past === '' ? [] : await pastCandidates(client, past));
      else if (source === 'names') onFound(typedCandidates(names, group));
      else if (source !== 'people') onFound(await boardCandidates(client, source, within));
    } finally {
      setLooking(false);
    }
  };
  const pick = (choice: Choice | null) => {
    if (!choice) return;
    const one = { person: choice.id, name: choice.name, affiliation: null, group, area: null };
    const all = [...picked.filter(({ person }) => person !== choice.id), { ...one, key: keyOf(one) }];
    setPicked(all);
    onFound(all);
  };
  const select = <Value extends string>(id: string, name: string, value: Value, options: readonly { value: string; label: string }[], change: (to: Value) => void) => (
    <Field id={id} label={name}>
      {(input) => <select {...input} value={value} onChange={({ target }) => change(target.value as Value)}>{options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}</select>}
    </Field>
  );
  const byArea = source !== 'past' && source !== 'names' && source !== 'people';
  return (
    <div className={stackClass}>
      <div className={gridClass}>
        {select('undang-dari', t('attendance.source'), source, (Object.keys(sources) as Source[]).map((one) => ({ value: one, label: t(sources[one]) })), setSource)}
        {source === 'pillars' && select('undang-jenis', t('attendance.pillarType'), type, types, setType)}
        {source === 'pillars' && select('undang-status', t('attendance.pillarState'), state, states, setState)}
        {byArea && <Field id="undang-wilayah" label={t('attendance.area')}>{(input) => <Picker input={input} value={area} onChange={setArea} find={findRegion} />}</Field>}
        {(source === 'names' || source === 'people') && select('undang-kelompok', t('attendance.group'), group, groups, setGroup)}
        {source === 'people' && <Field id="undang-orang" label={t('attendance.person')}>{(input) => <Picker input={input} value={null} onChange={pick} find={findPerson} />}</Field>}
        {source === 'past' && select('undang-kegiatan', t('attendance.pastEvent'), past, [{ value: '', label: t('forms.choose') }, ...events.map(({ id, title, date }) => ({ value: id, label: `${shortDate(date)} ${title}` }))], setPast)}
      </div>
      {source === 'names' && <Field id="undang-nama" label={t('attendance.names')} hint={t('attendance.namesHint')}>{(input) => <textarea rows={5} className={longClass} {...input} value={names} onChange={({ target }) => setNames(target.value)} />}</Field>}
      {source !== 'people' && <div><Button disabled={looking} onClick={() => void look()}>{t('attendance.look')}</Button></div>}
    </div>
  );
}
