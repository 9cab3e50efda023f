import { useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../i18n/use-text.ts';
import type { Choice } from '../../ui/Picker.tsx';
import type { EventValues } from '../events/form/event-values.ts';
import { useLawFinder, useOfficeFinder, usePersonFinder, usePlanFinder } from '../pickers/finders.ts';
import styles from './FieldReading.module.css';
import { useDesk } from './DeskContext.ts';
import { useSeriesFinder } from './series-finder.ts';

type MatchProps = { /** What the text says. */ words: string; find: (words: string) => Promise<readonly Choice[]>; onUse: (choice: Choice) => void; /** Taken as words where no record is meant. */ onWords?: () => void };

const most = 3;

/** Records that the words may mean. None is taken before the officer says so. */
function Matches({ words, find, onUse, onWords }: MatchProps) {
  const t = useText();
  const [found, setFound] = useState<readonly Choice[] | null>(null);
  useEffect(() => {
    let current = true;
    // Finders are made anew with each drawing; only other words are looked up again. A finder that fails leaves the picker.
    find(words).then((choices) => current && setFound(choices.slice(0, most)), () => current && setFound([]));
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [words]);
  if (found === null) return null;
  return (
    <span className={styles.matches}>
      {t(found.length > 0 ? 'announcements.maybe' : 'announcements.noMatch', { words })}
      {found.map((choice) => (
        <button key={choice.id} type="button" className={styles.match} onClick={() => onUse(choice)}>
          {t('announcements.use', { name: [choice.name, choice.second].filter(Boolean).join(' · ') })}
        </button>
      ))}
      {onWords && <button type="button" className={styles.match} onClick={onWords}>{t('announcements.useWords')}</button>}
    </span>
  );
}

/** Records that a field of one value may mean: series, law, plans, the office of the venue. */
export function FieldMatches({ name }: { name: string }) {
  const { event } = useDesk();
  const { control, setValue, getValues } = useFormContext<EventValues>();
  const [series, laws, plans] = useWatch({ control, name: ['series', 'legalBases', 'planDocuments'] });
  const [findSeries, findLaw, findPlan] = [useSeriesFinder(), useLawFinder(), usePlanFinder()];
  const add = (field: 'legalBases' | 'planDocuments') => (choice: Choice) => setValue(field, [...getValues(field).filter(({ id }) => id !== choice.id), choice], { shouldDirty: true });
  switch (name) {
    case 'series': return event.series && series === '' ? <Matches words={event.series} find={findSeries} onUse={({ id }) => setValue('series', id, { shouldDirty: true })} /> : null;
    case 'legalBases': return event.laws.slice(laws.length).map(({ text, number, year }) => <Matches key={text} words={text} find={async () => (await findLaw(number)).filter((law) => law.name.includes(String(year)))} onUse={add('legalBases')} />);
    case 'planDocuments': return event.plans.slice(plans.length).map(({ text, kind, year }) => <Matches key={text} words={text} find={async () => (await findPlan(kind)).filter((plan) => year === null || year === undefined || plan.name.includes(String(year)))} onUse={add('planDocuments')} />);
    default: return null;
  }
}

/** Records that a row may mean: the person and the office of a role, the office that organises. */
export function RowMatches({ name, mark }: { name: string; mark: string }) {
  const { event } = useDesk();
  const { control, setValue, clearErrors } = useFormContext<EventValues>();
  const row = useWatch({ control, name: name as 'roles.0' });
  const [findPerson, findOffice] = [usePersonFinder(), useOfficeFinder()];
  const [list, index] = mark.split('.');
  const at = (field: string) => `${name}.${field}` as 'roles.0.name';
  const take = (field: 'person' | 'office', choice: Choice) => {
    setValue(at(field) as 'roles.0.person', choice, { shouldDirty: true });
    clearErrors([at('person'), at('office')]);
  };
  if (list === 'organisers') {
    const organiser = event.organisers[Number(index)];
    return organiser && row.office === null ? <Matches words={organiser.name} find={findOffice} onUse={(office) => { take('office', office); setValue(at('name'), ''); }} /> : null;
  }
  const role = list === 'roles' ? event.roles[Number(index)] : undefined;
  if (!role) return null;
  const office = role.office ?? (role.name ? null : role.affiliation);
  const nameless = row.person === null && row.office === null && row.name === '';
  return (
    <>
      {role.name && row.person === null && <Matches words={role.name} find={findPerson} onUse={(person) => { take('person', person); setValue(at('name'), ''); }} />}
      {office && row.office === null && (
        <Matches
          words={office}
          find={findOffice}
          onUse={(choice) => take('office', choice)}
          onWords={nameless ? () => { setValue(at('name'), role.affiliation ?? office, { shouldDirty: true }); setValue(at('affiliation'), ''); clearErrors(at('person')); } : undefined}
        />
      )}
    </>
  );
}
