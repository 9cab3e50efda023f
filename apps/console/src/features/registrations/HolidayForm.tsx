import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { HolidaysQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { longClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import { whyNot } from '../records/why-not.ts';
import { holidayLines, readHolidays, type WrongLine } from './pasted-holidays.ts';
import styles from './registrations.module.css';

const recordHolidays = graphql(`
  mutation RecordHolidays($input: RecordHolidaysInput!) {
    recordHolidays(input: $input) { __typename ... on HolidayYear { id } ...Refusal @unmask }
  }
`);

const correctHolidays = graphql(`
  mutation CorrectHolidays($input: CorrectHolidaysInput!) {
    correctHolidays(input: $input) { __typename ... on HolidayYear { id version legalBasis days { day name } } ...Refusal @unmask }
  }
`);

export type HolidayYear = NonNullable<HolidaysQuery['holidayYears']>[number];
const whys: Readonly<Record<WrongLine['why'], MessageId>> = { FORM: 'registrations.lineForm', YEAR: 'registrations.lineYear', TWICE: 'registrations.lineTwice' };

/** The holidays of a year as lines: pasted whole, or corrected. */
export function HolidayForm({ known, year: begun, onDone }: { known: HolidayYear | null; /** The year that is offered where none is known. */ year: number; onDone: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const recording = useSubmit(recordHolidays);
  const correcting = useSubmit(correctHolidays);
  const [first] = useState(() => ({ year: String(known?.year ?? begun), lines: holidayLines(known?.days ?? []), legalBasis: known?.legalBasis ?? '' }));
  const [values, setValues] = useState(first);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const year = Number(values.year);
  const { days, wrong } = readHolidays(values.lines, year);
  const save = async () => {
    setTried(true);
    setRefusal(null);
    if (wrong.length > 0 || !/^\d{4}$/.test(values.year)) return;
    const legalBasis = values.legalBasis.trim() || null;
    const outcome = known ? await correcting.submit({ id: known.id, version: known.version, days, legalBasis }) : await recording.submit({ year, days, legalBasis });
    if (outcome.refusal?.__typename === 'Conflict') {
      // What another has saved is read; what stands here stays, and goes over it when saved again.
      await client.refetchQueries({ include: 'active' });
      return setRefusal(t('registrations.conflict'));
    }
    const refused = whyNot(outcome, t);
    if (refused !== null) return setRefusal(refused);
    toast(t('registrations.holidaysSaved', { year: String(year), count: days.length }));
    onDone();
    await client.refetchQueries({ include: 'active' });
  };
  const wrongWords = wrong.map(({ line, text, why }) => t(whys[why], { line, text })).join(' ');
  return (
    <Card title={known ? t('registrations.correctHolidays', { year: String(known.year) }) : t('registrations.recordHolidays')}>
      <LeaveGuard changed={() => values !== first} />
      <form
        noValidate
        className={stackClass}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        {!known && (
          <Field id="holiday-year" label={t('registrations.year')} required>
            {(input) => <input {...input} inputMode="numeric" maxLength={4} value={values.year} onChange={(event) => setValues({ ...values, year: event.target.value })} />}
          </Field>
        )}
        <Field id="holiday-lines" label={t('registrations.holidayLines')} hint={t('registrations.holidayLinesHint')} error={tried && wrong.length > 0 ? wrongWords : undefined} required>
          {(input) => <textarea {...input} rows={10} className={longClass} placeholder={t('registrations.holidayExample')} value={values.lines} onChange={(event) => setValues({ ...values, lines: event.target.value })} />}
        </Field>
        <p role="status" className={styles.second}>{t('registrations.holidaysRead', { count: days.length, wrong: wrong.length })}</p>
        <Field id="holiday-basis" label={t('registrations.holidayBasis')} hint={t('registrations.holidayBasisHint')}>
          {(input) => <input {...input} autoComplete="off" value={values.legalBasis} onChange={(event) => setValues({ ...values, legalBasis: event.target.value })} />}
        </Field>
        <FormActions>
          <Button type="submit" weight="main" disabled={recording.busy || correcting.busy}>{t('registrations.saveHolidays')}</Button>
          <Button onClick={onDone}>{t('forms.cancel')}</Button>
        </FormActions>
      </form>
    </Card>
  );
}
