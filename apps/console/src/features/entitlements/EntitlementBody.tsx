import { localDay } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import type { EntitlementBody_EntitlementFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { Milestones } from '../records/Milestones.tsx';
import { holderOf } from './entitlement-words.ts';

graphql(`
  fragment EntitlementBody_entitlement on Entitlement {
    id
    version
    year
    state
    since
    decreeNumber
    decreeOn
    frozenOn
    frozenReason
    reason
    endedOn
    nextSteps
    components { component members }
    programme { code id name target ownerLevel aidForm amountsOn { validFrom amounts { component } } }
    area { code level shortName fullName }
    family { id head { id fullName } }
    beneficiary { id fullName }
    proposal { id kind createdAt }
    ledger { id kind state reason freezeReason note decreeNumber decreeOn happenedOn at by role }
    viewerCan { correct }
    caveats { ...CaveatNotices_caveat @unmask }
  }
`);

/** An entitlement as its page shows it. */
export type EntitlementShown = EntitlementBody_EntitlementFragment;

/** What is known of an entitlement: whose, to what, and what it rests on. */
export function EntitlementFacts({ entitlement }: { entitlement: EntitlementShown }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, shortDay } = useFormat();
  const { programme, family, beneficiary, proposal, decreeNumber, decreeOn, frozenOn, frozenReason } = entitlement;
  const name = holderOf(entitlement) ?? t('ppks.noHead');
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('hak.family'), value: family && <Link to="/ppks/keluarga/$id" params={{ id: family.id }}>{name}</Link> },
          { label: t('hak.person'), value: beneficiary && <Link to="/ppks/$id" params={{ id: beneficiary.id }}>{name}</Link> },
          { label: t('hak.programme'), value: <Link to="/program-bantuan/$id" params={{ id: programme.id }}>{programme.name}</Link> },
          { label: t('bantuan.ownerLevel'), value: label('AID_LEVEL', programme.ownerLevel) },
          { label: t('hak.year'), value: entitlement.year },
          { label: t('hak.village'), value: entitlement.area.fullName },
          { label: t('hak.decree'), value: decreeNumber && <><Link to="/bantuan/hak" search={{ sk: decreeNumber, urut: 'AREA' }}>{decreeNumber}</Link>{decreeOn && `, ${shortDate(decreeOn)}`}</> },
          { label: t('hak.proposal'), value: proposal && <Link to="/usulan/$id" params={{ id: proposal.id }}>{label('PROPOSAL_KIND', proposal.kind)}, {shortDay(proposal.createdAt)}</Link> },
          { label: t('hak.frozenOn'), value: frozenOn && frozenReason && `${shortDate(frozenOn)}, ${label('FREEZE_REASON', frozenReason)}` },
          { label: t('hak.reason'), value: entitlement.reason && label('ENTITLEMENT_REASON', entitlement.reason) },
          { label: t('hak.endedOn'), value: entitlement.endedOn && shortDate(entitlement.endedOn) },
        ]}
      />
    </Card>
  );
}

/** Members who count for the amount. */
export function EntitlementComponents({ entitlement: { components } }: { entitlement: EntitlementShown }) {
  const t = useText();
  const label = useLabel();
  if (components.length === 0) return null;
  return <Section title={t('hak.components')}><Facts figures facts={components.map(({ component, members }) => ({ label: label('AID_COMPONENT', component), value: t('hak.members', { count: members }) }))} /></Section>;
}

/** What became of it, latest first: who did it, why, and what followed by itself. */
export function EntitlementLedger({ entitlement: { ledger } }: { entitlement: EntitlementShown }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, shortDay } = useFormat();
  return (
    <Milestones
      title={t('hak.ledger')}
      milestones={ledger.toReversed().map(({ kind, happenedOn, at, reason, freezeReason, note, decreeNumber, decreeOn, by, role }) => ({
        on: happenedOn, title: label('ENTITLEMENT_STEP', kind),
        note: [
          reason && label('ENTITLEMENT_REASON', reason), freezeReason && label('FREEZE_REASON', freezeReason), decreeNumber && t('hak.byDecree', { number: decreeNumber, date: decreeOn ? shortDate(decreeOn) : '–' }), note,
          role ? [by, label('ROLE', role)].filter(Boolean).join(', ') : t('hak.byItself'), localDay(at) !== happenedOn && t('hak.recordedOn', { date: shortDay(at) }),
        ].filter(Boolean).join(' · '),
      }))}
    />
  );
}
