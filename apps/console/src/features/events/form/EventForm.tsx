import { useEffect, useRef, type ReactNode } from 'react';
import { FormProvider, useFormState, type UseFormReturn } from 'react-hook-form';
import { barClass, stackClass } from '../../../forms/form-classes.ts';
import { listErrors } from '../../../forms/form-errors.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Columns } from '../../../ui/Columns.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorSummary } from '../../../ui/Form.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { BasicsSection } from './BasicsSection.tsx';
import { BasisCard, CaveatsCard } from './NotesSections.tsx';
import { PlaceSection } from './PlaceSection.tsx';
import { ParticipantsSection, PhotosSection, PublicationsSection } from './ReachSections.tsx';
import { RolesSection } from './RolesSection.tsx';
import { AgendaSection, AppealsSection, KeyPointsSection, TopicsSection } from './SayingsSections.tsx';
import { OrganiserSection, TargetSection } from './TargetSection.tsx';
import { TimeSection } from './TimeSection.tsx';
import { inOrder, labelOf } from './event-problems.ts';
import type { EventValues } from './event-values.ts';
import type { useLeaveGuard } from './use-leave-guard.ts';

type Props = {
  form: UseFormReturn<EventValues>;
  guard: ReturnType<typeof useLeaveGuard>;
  series: { id: string; title: string } | null;
  /** Said at the top: why saving was refused, or that somebody else has saved. */
  notice: ReactNode;
  /** Changes whenever there is something new to be told at the top. */
  news: unknown;
  /** What saving will do, in words. */
  save: string;
  busy: boolean;
  /** Saving waits for an answer given above. */
  held?: boolean;
  onSave: () => void;
  /** The way out without saving, and what else can be done. */
  actions: ReactNode;
  /** Beside another column: notes and grounds stand below. */
  narrow?: boolean;
  /** What belongs to this form alone, before the bar. */
  children?: ReactNode;
};

/** The form of an event, laid out as its page is: the main matter left, notes and grounds right. */
export function EventForm({ form, guard, series, notice, news, save, busy, held, onSave, actions, narrow, children }: Props) {
  const t = useText();
  const { errors, submitCount } = useFormState({ control: form.control });
  const told = useRef<HTMLDivElement>(null);
  // What was refused stands at the top; a long form would hide it from whoever saves at the bottom.
  useEffect(() => {
    if (news) told.current?.focus();
  }, [news]);
  // Whoever comes to complete one field finds it at once.
  useEffect(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.focus(), []);
  const main = (
    <>
      <BasicsSection series={series} />
      <TimeSection />
      <PlaceSection />
      <TargetSection />
      <OrganiserSection />
      <RolesSection />
      <TopicsSection />
      <KeyPointsSection />
      <AppealsSection />
      <AgendaSection />
      <ParticipantsSection />
      <PublicationsSection />
      <PhotosSection />
      {children}
    </>
  );
  const aside = <><CaveatsCard /><BasisCard /></>;
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={stackClass}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <ErrorSummary errors={inOrder(listErrors(errors, (name) => labelOf(name, t)))} attempt={submitCount} />
        <div ref={told} tabIndex={-1} className={stackClass}>{notice}</div>
        {narrow ? <div>{main}{aside}</div> : <Columns main={main} aside={aside} />}
        <div className={barClass}>
          <Button type="submit" weight="main" disabled={busy || held}>{save}</Button>
          {actions}
        </div>
      </form>
      <Dialog
        open={guard.asked}
        title={t('eventForm.leave')}
        onClose={guard.stay}
        actions={
          <>
            <Button weight="main" onClick={guard.stay}>{t('eventForm.stay')}</Button>
            <Button onClick={guard.leave}>{t('eventForm.leaveAnyway')}</Button>
          </>
        }
      >
        <p>{t('eventForm.leaveWhy')}</p>
      </Dialog>
    </FormProvider>
  );
}

/** Why saving was refused, in one line. */
export function Refused({ children }: { children: ReactNode }) {
  return <Notice tone="due" live>{children}</Notice>;
}
