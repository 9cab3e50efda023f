import { localDay } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { GrantTable_GrantFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { OtherSteps } from '../records/OtherSteps.tsx';
import { TermEnd } from '../records/TermEnd.tsx';
import { GrantCard, type GrantStep } from './GrantCard.tsx';

graphql(`
  fragment GrantTable_grant on Grant {
    id
    version
    role
    area { code shortName }
    state
    validFrom
    validTo
    reason
    givenBy
    endedAt
    endReason
    organisation { id name }
    youthOrganisation { id name }
    deputyOf { id account { id displayName } }
    deputies { id validFrom validTo account { id displayName } }
    viewerCan { prolong end appointDeputy }
  }
`);

export type HeldGrant = GrantTable_GrantFragment;
const tones = { UPCOMING: 'soon', VALID: 'done', ENDED: 'open' } as const;

/** Roles of an account, what may be done with each, and those that are over. */
export function GrantTable({ account, grants }: { account: string; grants: readonly HeldGrant[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const [doing, setDoing] = useState<{ step: GrantStep; grant: HeldGrant } | null>(null);
  const [standing, over] = [grants.filter(({ state }) => state !== 'ENDED'), grants.filter(({ state }) => state === 'ENDED')];
  const stepsOf = ({ viewerCan }: HeldGrant) => [
    ...(viewerCan.prolong ? [{ doing: 'PROLONG' as const, title: t('pengguna.prolong') }] : []),
    ...(viewerCan.appointDeputy ? [{ doing: 'DEPUTY' as const, title: t('pengguna.appoint') }] : []),
    ...(viewerCan.end ? [{ doing: 'END' as const, title: t('pengguna.end') }] : []),
  ];
  const what: Column<HeldGrant> = {
    key: 'role', head: t('pengguna.role'), phone: 'lead',
    cell: ({ role, area, organisation, youthOrganisation, deputyOf, deputies }) => (
      <>
        {label('ROLE', role)}, {area.shortName}
        {(organisation ?? youthOrganisation) && <span className={secondLineClass}>{(organisation ?? youthOrganisation)?.name}</span>}
        {deputyOf && <span className={secondLineClass}>{deputyOf.account ? t('pengguna.inPlaceOf', { name: deputyOf.account.displayName }) : t('pengguna.asDeputy')}</span>}
        {deputies.map(({ id, account: held, validFrom, validTo }) => held && (
          <span key={id} className={secondLineClass}>{t('pengguna.deputyIs')} <Link to="/pengguna/$id" params={{ id: held.id }}>{held.displayName}</Link>, {validFrom && shortDate(validFrom)} – {validTo && shortDate(validTo)}</span>
        ))}
      </>
    ),
  };
  const given: Column<HeldGrant> = { key: 'given', head: t('pengguna.givenBy'), cell: ({ givenBy, reason }) => <>{givenBy ?? '–'}{reason && <span className={secondLineClass}>{reason}</span>}</> };
  const columns: Column<HeldGrant>[] = [
    what,
    { key: 'until', head: t('pengguna.validTo'), fit: true, cell: ({ validTo }) => <TermEnd on={validTo} open /> },
    given,
    { key: 'state', head: t('pengguna.state'), fit: true, phone: 'bare', cell: ({ state, validFrom }) => <StateDot tone={tones[state]}>{label('GRANT_STATE', state)}{state === 'UPCOMING' && validFrom && `, ${shortDate(validFrom)}`}</StateDot> },
    ...(standing.some((grant) => stepsOf(grant).length > 0)
      ? [{ key: 'steps', head: '', fit: true, phone: 'bare' as const, cell: (grant: HeldGrant) => <OtherSteps<GrantStep> steps={stepsOf(grant)} onDo={(step) => setDoing({ step, grant })} /> }]
      : []),
  ];
  const former: Column<HeldGrant>[] = [
    what,
    { key: 'ended', head: t('pengguna.endedOn'), phone: 'bare', cell: ({ endedAt, endReason, validTo }) => <>{endedAt ? shortDate(localDay(endedAt)) : validTo && shortDate(validTo)}{endReason && <span className={secondLineClass}>{endReason}</span>}</> },
    given,
  ];
  return (
    <Section title={t('pengguna.roles')}>
      {doing && <GrantCard key={`${doing.step} ${doing.grant.id}`} step={doing.step} account={account} grant={doing.grant} onDone={() => setDoing(null)} />}
      {standing.length === 0 ? <p>{t('pengguna.noRole')}</p> : <Table label={t('pengguna.roles')} columns={columns} rows={standing} rowKey={({ id }) => id} dense />}
      {over.length > 0 && (
        <Details title={t('pengguna.former', { count: over.length })} open={false}>
          <Table label={t('pengguna.formerRoles')} columns={former} rows={over} rowKey={({ id }) => id} dense />
        </Details>
      )}
    </Section>
  );
}
