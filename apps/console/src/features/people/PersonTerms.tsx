import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { PersonTerms_PersonFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { periodWords } from '../events/event-words.ts';
import { areaWords } from '../records/area-words.ts';
import { pillarTones } from './people-words.ts';

const fragment = graphql(`
  fragment PersonTerms_person on Person {
    id
    pillars { id type state appointer decreeNumber decreeDate validFrom validTo memberNumber area { code level shortName fullName parent { code shortName } } }
  }
`);

type Term = PersonTerms_PersonFragment['pillars'][number];

/** A person's terms of service, newest first, and the way to a new one. Left out where there is neither. */
export function PersonTerms({ person }: { person: FragmentType<PersonTerms_PersonFragment> }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const mayAppoint = useCan('pillar.appoint');
  const { data, complete } = useFragment({ fragment, from: person });
  if (!complete || (data.pillars.length === 0 && !mayAppoint)) return null;
  const columns: Column<Term>[] = [
    {
      key: 'type',
      head: t('people.type'),
      cell: ({ id, type, area }) => <><Link to="/penugasan/$id" params={{ id }} className={rowLinkClass}>{label('PILLAR_TYPE', type)}</Link><span className={secondLineClass}>{areaWords(area)}</span></>,
      phone: 'lead',
    },
    {
      key: 'decree',
      head: t('people.decree'),
      cell: ({ decreeNumber, decreeDate, appointer }) => (
        <>
          {decreeNumber ?? '–'}
          <span className={secondLineClass}>{[decreeDate && shortDate(decreeDate), appointer && label('APPOINTER', appointer)].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    { key: 'period', head: t('people.period'), cell: ({ validFrom, validTo }) => periodWords(validFrom ?? undefined, validTo ?? undefined, shortDate, t) ?? '–', phone: 'bare' },
    { key: 'state', head: t('people.state'), cell: ({ state }) => <StateDot tone={pillarTones[state]}>{label('PILLAR_STATE', state)}</StateDot>, fit: true, phone: 'bare' },
  ];
  return (
    <Section title={t('people.terms')}>
      {data.pillars.length > 0 && <Table label={t('people.terms')} columns={columns} rows={data.pillars} rowKey={({ id }) => id} />}
      {mayAppoint && <p><Link to="/penugasan/baru" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, orang: data.id })} className={buttonClass()}>{t('pillars.new')}</Link></p>}
    </Section>
  );
}
