import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import { FieldNotes } from '../../forms/fields.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EventForm, Refused } from '../events/form/EventForm.tsx';
import type { EventValues } from '../events/form/event-values.ts';
import { inputOf } from '../events/form/event-input.ts';
import { recordEvent } from '../events/form/record-event.ts';
import { SimilarEvents } from '../events/form/SimilarEvents.tsx';
import { useEventForm } from '../events/form/use-event-form.ts';
import styles from './AnnouncedEventForm.module.css';
import type { ReadEvent, ReadMark } from './announcement-query.ts';
import { AnnouncementText } from './AnnouncementText.tsx';
import { DeskContext } from './DeskContext.ts';
import { FieldReading } from './FieldReading.tsx';
import { isRow, nameOfMark } from './text-parts.ts';

/** Wide enough for text and form side by side, as in the styles: the text is then unfolded from the beginning. */
const wide = '(width >= 1080px)';

type Props = {
  event: ReadEvent;
  text: string;
  /** What stands in the form: as read, or as it was left. */
  values: EventValues;
  /** Told what stands in the form when another event of the text is looked at. */
  onKeep: (values: EventValues) => void;
  /** `release`: nothing is asked any more when the page is left. */
  onSaved: (id: string, release: () => void) => void;
  notice: ReactNode;
  actions: ReactNode;
};

/** An event that was read from a text, beside the text: what an officer mends, completes and saves. */
export function AnnouncedEventForm({ event, text, values, onKeep, onSaved, notice, actions }: Props) {
  const t = useText();
  const desk = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<ReadMark | null>(null);
  // Whatever was read is unsaved, also before anybody has changed it.
  const { form, guard, refusal, setRefusal, show } = useEventForm(values, () => true);
  const { submit, busy } = useSubmit(recordEvent);
  const [open, setOpen] = useState(() => matchMedia(wide).matches);
  const around = useMemo(() => {
    const showPassage = (mark: ReadMark) => {
      setShown(mark);
      setOpen(true);
      if (!matchMedia(wide).matches) desk.current?.scrollIntoView();
    };
    return { event, text, open, onOpen: setOpen, shown, show: showPassage };
  }, [event, text, open, shown]);
  const notes = useCallback((name: string) => <FieldReading name={name} />, []);
  const { getValues } = form;
  useEffect(() => () => onKeep(getValues()), [getValues, onKeep]);

  /** Name that the mark of a field goes by: of a row its own, wherever it has moved. */
  const markNameOf = (field: string): string => {
    const [list = '', index] = field.split('.');
    if (!isRow(`${list}.${index}`)) return field;
    const row = (getValues(list as 'roles') as { mark?: string }[])[Number(index)];
    return row?.mark ?? field;
  };
  const followFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const mark = event.marks.find((each) => nameOfMark(each) === markNameOf(target.id));
    if (mark) setShown(mark);
  };
  const toField = (mark: ReadMark) => {
    setShown(mark);
    const name = nameOfMark(mark);
    const [list = ''] = name.split('.');
    const row = isRow(name) ? (getValues(list as 'roles') as { mark?: string }[]).findIndex((each) => each.mark === name) : -1;
    const field = isRow(name) ? desk.current?.querySelector<HTMLElement>(`[id="${list}"] > ol > [data-row="${row}"] :is(input, select, textarea)`) : document.getElementById(name);
    field?.focus();
  };

  const save = () => form.handleSubmit(async (checked) => {
    setRefusal(null);
    const outcome = await submit(inputOf(checked));
    if (!outcome.saved) return show(outcome.refusal, 'message' in outcome ? outcome.message : null);
    onSaved(outcome.saved.id, guard.release);
  })();

  return (
    <DeskContext.Provider value={around}>
      <FieldNotes.Provider value={notes}>
        <div ref={desk} className={styles.desk}>
          <AnnouncementText onPassage={toField} />
          <div onFocus={followFocus}>
            <EventForm
              form={form}
              guard={guard}
              series={null}
              notice={<>{refusal && <Refused>{refusal}</Refused>}{notice}<SimilarEvents /></>}
              news={refusal}
              save={t('eventForm.save')}
              busy={busy}
              onSave={() => void save()}
              actions={actions}
              narrow
            />
          </div>
        </div>
      </FieldNotes.Provider>
    </DeskContext.Provider>
  );
}
