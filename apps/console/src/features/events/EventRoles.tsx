import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { EventRoles_RoleFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { enumerate, holderName, holderPost, holders } from './role-words.ts';
import styles from './EventRoles.module.css';

const fragment = graphql(`
  fragment EventRoles_role on EventRole {
    id
    role
    name
    post
    affiliation
    note
    person { id displayName }
    office { id name }
  }
`);

/** Who did what at an event. One person may hold several roles; an office may stand without a name. */
export function EventRoles({ roles }: { roles: FragmentType<EventRoles_RoleFragment>[] }) {
  const label = useLabel();
  const { data } = useFragment({ fragment, from: roles });
  const known = data.filter((role) => role !== null) as EventRoles_RoleFragment[];
  return (
    <ul className={styles.roles}>
      {holders(known).map(({ key, first, roles: held }) => (
        <li key={key}>
          <span className={styles.role}>{enumerate(held.map((role) => label('EVENT_ROLE', role)))}</span>
          <div>
            <Name role={first} />
            <Post role={first} />
            {first.note && <span className={styles.second}>{first.note}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The post of whoever holds the role. It leads to the office when there is no person to lead to. */
function Post({ role }: { role: EventRoles_RoleFragment }) {
  const post = holderPost(role);
  const leads = role.office && !role.person;
  return (
    <span className={styles.second}>
      {leads ? <RecordLink to={`/kantor/${role.office?.id}`} className={styles.plain}>{post}</RecordLink> : post}
    </span>
  );
}

function Name({ role }: { role: EventRoles_RoleFragment }) {
  const t = useText();
  const name = holderName(role);
  if (role.person) return <RecordLink to={`/orang/${role.person.id}`} className={`${styles.name} ${styles.plain}`}>{name}</RecordLink>;
  if (name) return <span className={styles.name}>{name}</span>;
  return <span className={styles.nameless}>{t('events.nameless')}</span>;
}
