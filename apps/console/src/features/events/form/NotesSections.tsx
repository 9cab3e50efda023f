import { CheckField, LongTextField, ManyPickerField, SelectField, TextField } from '../../../forms/fields.tsx';
import { checkClass, chosenClasses, stackClass } from '../../../forms/form-classes.ts';
import { useText } from '../../../i18n/use-text.ts';
import { useOptions } from '../../../shell/session-context.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useLawFinder, usePlanFinder, usePlanItemFinder } from '../../pickers/finders.ts';
import { fieldNames } from '../event-fields.ts';
import { EventRows } from './EventRows.tsx';
import type { EventValues } from './event-values.ts';

const notedFields = ['title', 'date', 'startAt', 'meetingLink', 'venue', 'targetAreas', 'roles', 'keyPoints', 'participants', 'plannedYear', 'publications'] as const;

/** What is unconfirmed, contradictory or given as reported. */
export function CaveatsCard() {
  const t = useText();
  const kinds = useOptions('CAVEAT_KIND');
  const fields = notedFields.flatMap((field) => (fieldNames[field] ? [{ value: field, label: t(fieldNames[field]) }] : []));
  return (
    <Card title={t('events.caveats')}>
      <EventRows name="caveats" row={t('eventForm.caveat')} add={t('eventForm.addCaveat')} empty={t('eventForm.noCaveats')} make={() => ({ field: '', kind: 'UNCONFIRMED', text: '' })}>
        {(index) => (
          <div className={stackClass}>
            <SelectField<EventValues> name={`caveats.${index}.kind`} label={t('eventForm.caveatKind')} options={kinds} />
            <SelectField<EventValues> name={`caveats.${index}.field`} label={t('eventForm.caveatField')} options={fields} none={t('eventForm.wholeEvent')} />
            <LongTextField<EventValues> name={`caveats.${index}.text`} label={t('eventForm.caveat')} rows={3} required />
          </div>
        )}
      </EventRows>
    </Card>
  );
}

/** The law and plans it serves, who pays, and whether it is a rehearsal or a first of its kind. */
export function BasisCard() {
  const t = useText();
  const recurrences = useOptions('RECURRENCE');
  const findLaw = useLawFinder();
  const findPlan = usePlanFinder();
  const findItem = usePlanItemFinder();
  return (
    <Card title={t('eventForm.basis')}>
      <div className={stackClass}>
        <TextField<EventValues> name="budgetLine" label={t('events.budgetLine')} />
        <TextField<EventValues> name="budget" inputMode="numeric" label={t('eventForm.budget')} hint={t('eventForm.budgetHint')} />
        <ManyPickerField<EventValues> name="legalBases" label={t('events.legalBases')} find={findLaw} classes={chosenClasses} />
        <ManyPickerField<EventValues> name="planDocuments" label={t('events.planDocuments')} find={findPlan} classes={chosenClasses} />
        <ManyPickerField<EventValues> name="planItems" label={t('plans.serves')} hint={t('plans.servesHint')} find={findItem} classes={chosenClasses} />
        <TextField<EventValues> name="plannedYear" inputMode="numeric" label={t('events.plannedYear')} />
        <SelectField<EventValues> name="recurrence" label={t('events.recurrence')} options={recurrences} none={t('eventForm.once')} />
        <div>
          <CheckField<EventValues> name="simulation" label={t('events.simulation')} className={checkClass} />
          <CheckField<EventValues> name="pilot" label={t('events.pilot')} className={checkClass} />
        </div>
        <TextField<EventValues> name="rollOut" label={t('events.rollOut')} hint={t('eventForm.rollOutHint')} />
      </div>
    </Card>
  );
}
