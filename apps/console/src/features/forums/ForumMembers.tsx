import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ForumMembers_ForumFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { EndMembership } from './EndMembership.tsx';
import { serves } from './forum-members.ts';

graphql(`
  fragment ForumMembers_forum on Forum {
    id
    version
    servingAs
    members { id name joinedOn leftOn person { id pillars { id type state area { code shortName } } } }
    former: members(former: true) { id name joinedOn leftOn person { id } }
  }
`);

type Member = ForumMembers_ForumFragment['members'][number];
type Former = ForumMembers_ForumFragment['former'][number];

/** Members of today, whether they serve as members of such a forum do, and those who have left. */
export function ForumMembers({ forum, mayRecord }: { forum: ForumMembers_ForumFragment; mayRecord: boolean }) {
  const t = useText();
  const word = usePillarWord();
  const { shortDate } = useFormat();
  const [ending, setEnding] = useState<Member | null>(null);
  const { members, former, servingAs } = forum;
  const nameOf = ({ name, person }: Pick<Member, 'name'> & { person?: { id: string } | null }) => (person ? <Link to="/orang/$id" params={{ id: person.id }}>{name}</Link> : name ?? t('forums.elsewhere'));
  const where = ({ person }: Member) => person?.pillars?.find(({ type, state }) => type === servingAs && state === 'ACTIVE')?.area.shortName;
  const columns: Column<Member>[] = [
    { key: 'name', head: t('people.name'), phone: 'lead', cell: (member) => <>{nameOf(member)}{where(member) && <span className={secondLineClass}>{where(member)}</span>}</> },
    ...(servingAs ? [{
      key: 'serving', head: t('forums.servingState'), phone: 'bare' as const,
      cell: ({ person }: Member) => {
        const serving = serves(person?.pillars, servingAs);
        if (serving === null) return '–';
        return serving ? t('forums.serving', { kind: word(servingAs as 'TKSK') }) : <StateDot tone="soon">{t('forums.notServing', { kind: word(servingAs as 'TKSK') })}</StateDot>;
      },
    }] : []),
    { key: 'joined', head: t('forums.joinedOn'), fit: true, cell: ({ joinedOn }) => shortDate(joinedOn) },
    ...(mayRecord ? [{ key: 'end', head: '', fit: true, phone: 'bare' as const, cell: (member: Member) => <Button weight="quiet" onClick={() => setEnding(member)}>{t('forums.endMembership')}</Button> }] : []),
  ];
  const formerColumns: Column<Former>[] = [
    { key: 'name', head: t('people.name'), phone: 'lead', cell: nameOf },
    { key: 'term', head: t('forums.memberTerm'), phone: 'bare', cell: ({ joinedOn, leftOn }) => `${shortDate(joinedOn)} – ${leftOn ? shortDate(leftOn) : ''}` },
  ];
  return (
    <Section title={t('forums.membersCount', { count: members.length })}>
      {ending && <EndMembership key={ending.id} forum={forum} member={ending.id} name={ending.name ?? t('forums.elsewhere')} onDone={() => setEnding(null)} />}
      {members.length === 0 ? <p>{t('forums.noMembers')}</p> : <Table label={t('forums.members')} columns={columns} rows={members} rowKey={({ id }) => id} dense />}
      {former.length > 0 && (
        <Details title={t('forums.former', { count: former.length })} open={false}>
          <Table label={t('forums.formerMembers')} columns={formerColumns} rows={former} rowKey={({ id }) => id} dense />
        </Details>
      )}
    </Section>
  );
}
