import { Link } from '@tanstack/react-router';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { PaperList } from '../institutions/PaperList.tsx';
import type { Registration } from './registration-fragment.ts';
import styles from './registrations.module.css';

/** What stands beside the desk: the papers with their scans, and the facts. */
export function RegistrationAside({ registration }: { registration: Registration }) {
  const t = useText();
  const { papers, paperFiles } = registration.institution;
  return (
    <>
      <Section title={t('institutions.papers')}>{papers.length === 0 ? <p>{t('institutions.noPapers')}</p> : <PaperList papers={papers} files={paperFiles} />}</Section>
      <RegistrationFacts registration={registration} />
    </>
  );
}

/** Who applies for what, and what was decided, as key and value. */
function RegistrationFacts({ registration }: { registration: Registration }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number: written } = useFormat();
  const { institution, kind, authority, area, letterNumber, letterDate, note, number, issuer, recommendation, grantedOn, validTo, decidedBy } = registration;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('registrations.institution'), value: <Link to="/lembaga/$id" params={{ id: institution.id }}>{institution.name}</Link> },
          { label: t('registrations.kind'), value: label('REGISTRATION_KIND', kind) },
          { label: t('registrations.authority'), value: label('REGISTRATION_AUTHORITY', authority) },
          { label: t('institutions.area'), value: area.fullName },
          { label: t('institutions.address'), value: institution.address },
          { label: t('institutions.headName'), value: institution.headName },
          { label: t('institutions.services'), value: institution.services.map((code) => label('CARE_SERVICE', code)).join(', ') },
          { label: t('institutions.capacity'), value: institution.capacity !== null && written(institution.capacity) },
          { label: t('registrations.letter'), value: [letterNumber, letterDate && shortDate(letterDate)].filter(Boolean).join(', ') },
          { label: t('registrations.note'), value: note && <span className={styles.text}>{note}</span> },
          { label: t('registrations.number'), value: number },
          { label: t('registrations.issuer'), value: issuer && <RecordLink to={`/kantor/${issuer.id}`}>{issuer.name}</RecordLink> },
          { label: t('registrations.recommendation'), value: recommendation },
          { label: t('registrations.validity'), value: grantedOn && validTo && t('registrations.fromTo', { from: shortDate(grantedOn), to: shortDate(validTo) }) },
          { label: t('registrations.decidedBy'), value: decidedBy?.displayName },
        ]}
      />
    </Card>
  );
}
