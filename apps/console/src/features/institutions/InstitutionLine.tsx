import { today } from '@pilar/domain/dates';
import type { InstitutionLine_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { daysLeftWords, daysUntil, noticeDays } from './days-left.ts';
import { standingTone } from './institution-words.ts';

graphql(`
  fragment InstitutionLine_institution on Institution {
    id
    kind
    standing
    registrationNumber
    registeredUntil
    dissolvedOn
    area { code fullName }
  }
`);

/** What an institution is and where, whether it is registered, under which number and until when. */
export function InstitutionLine({ institution }: { institution: InstitutionLine_InstitutionFragment }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { kind, standing, registrationNumber, registeredUntil, dissolvedOn, area } = institution;
  const held = standing === 'REGISTERED' || standing === 'EXPIRED' || standing === 'SUSPENDED';
  const close = registeredUntil !== null && standing === 'REGISTERED' && daysUntil(registeredUntil, today()) <= noticeDays;
  const parts = [
    held && registrationNumber && t('institutions.numbered', { number: registrationNumber }),
    held && registeredUntil && t('institutions.untilDay', { date: shortDate(registeredUntil) }) + (close ? ` (${daysLeftWords(registeredUntil, today(), t)})` : ''),
    dissolvedOn && shortDate(dissolvedOn),
  ].filter((part): part is string => Boolean(part));
  return (
    <>
      <span>{[label('INSTITUTION_KIND', kind), area.fullName].join(', ')}</span>
      <span aria-hidden="true">·</span>
      <StateDot tone={standingTone(standing, registeredUntil, today())}>{label('INSTITUTION_STANDING', standing)}</StateDot>
      {parts.map((part) => <span key={part}>{part}</span>)}
    </>
  );
}
