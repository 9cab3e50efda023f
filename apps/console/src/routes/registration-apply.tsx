import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { ApplyLetter } from '../features/registrations/ApplyLetter.tsx';
import { ApplyPapers } from '../features/registrations/ApplyPapers.tsx';
import { ApplyProfile } from '../features/registrations/ApplyProfile.tsx';
import { ApplyReview } from '../features/registrations/ApplyReview.tsx';
import { ApplySteps } from '../features/registrations/ApplySteps.tsx';
import { ReasonedSteps } from '../features/registrations/ReasonedSteps.tsx';
import { applyQuery } from '../features/registrations/apply-query.ts';
import { paperGaps, profileGaps, type ApplyStep } from '../features/registrations/apply-state.ts';
import { ruleOn } from '../features/registrations/last-day.ts';
import { openStates } from '../features/registrations/registration-words.ts';
import styles from '../features/registrations/registrations.module.css';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

/** Begins to read what the application is made of. */
export function loader({ params: { id }, context }: { params: { id: string }; context: RouterContext }) {
  return context.preload(applyQuery, { fetchPolicy: 'cache-and-network', variables: { id } });
}

const route = getRouteApi('/lembaga/$id/daftar');

/** An application for registration, part by part. What is written stands in the graph as a draft. */
export const Route = createLazyRoute('/lembaga/$id/daftar')({ component: Apply, pendingComponent: RecordSkeleton });

function Apply() {
  const t = useText();
  const navigate = route.useNavigate();
  const { langkah: now = 'profil' } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const institution = data?.institution;
  if (!institution) {
    if (error) throw error;
    return <NotFound />;
  }
  if (!institution.viewerCan.apply || institution.standing === 'DISSOLVED') return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  const open = institution.registrations?.find(({ state }) => openStates.includes(state));
  if (open && open.state !== 'DRAFT' && open.state !== 'RETURNED') {
    return (
      <State level={1} title={t('registrations.underWay')} action={<Link to="/pendaftaran/$id" params={{ id: open.id }} className={buttonClass('main')}>{t('registrations.seeApplication')}</Link>}>
        {t('registrations.underWayWhy')}
      </State>
    );
  }
  const rule = ruleOn(data.registrationRules ?? [], today());
  const gaps = paperGaps(institution.papers, rule?.requiredPapers ?? [], today());
  const ready: Record<ApplyStep, boolean> = {
    profil: profileGaps(institution).needed.length === 0 && open !== undefined, surat: gaps.missing.length + gaps.ended.length === 0, permohonan: open?.letterNumber != null, ajukan: false,
  };
  const go = (langkah: ApplyStep) => void navigate({ search: ({ wilayah }) => ({ wilayah, langkah }) });
  // Without a draft there is nothing to look over.
  const shown = now === 'ajukan' && !open ? 'profil' : now;
  return (
    <>
      <PageHead
        title={t('registrations.applyTitle')}
        trail={[
          <Link key="list" to="/lembaga" search={({ wilayah }) => ({ wilayah })}>{t('institutions.title')}</Link>,
          <Link key="one" to="/lembaga/$id" params={{ id: institution.id }}>{institution.name}</Link>,
        ]}
        line={<span>{t(open ? 'registrations.draftLine' : 'registrations.applyLine')}</span>}
        actions={open && <ReasonedSteps registration={open} steps={['WITHDRAW']} onTaken={() => void navigate({ to: '/lembaga/$id', params: { id: institution.id } })} />}
      />
      {open?.state === 'RETURNED' && open.stateReason && <Notice tone="due" word={t('registrations.returnedWord')}><span className={styles.text}>{open.stateReason}</span></Notice>}
      <ApplySteps institution={institution.id} now={shown} ready={ready} />
      {shown === 'profil' && <ApplyProfile institution={institution} draft={open} onNext={() => go('surat')} />}
      {shown === 'surat' && <ApplyPapers institution={institution} required={rule?.requiredPapers ?? []} onNext={() => go('permohonan')} />}
      {shown === 'permohonan' && <ApplyLetter institution={institution.id} draft={open} onNext={() => go('ajukan')} />}
      {shown === 'ajukan' && open && <ApplyReview institution={institution} draft={open} rule={rule} />}
    </>
  );
}
