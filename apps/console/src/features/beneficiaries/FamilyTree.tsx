import { Link } from '@tanstack/react-router';
import type { FamilyTimeline_FamilyFragment } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { formerMembers, generations, type Generation } from './family-tree.ts';
import type { Member } from './FamilyMembers.tsx';
import styles from './family-tree.module.css';
import { useAge } from './use-age.ts';

const words: Readonly<Record<Generation, MessageId>> = { ABOVE: 'familyPage.treeAbove', HEADS: 'familyPage.treeHeads', CHILDREN: 'familyPage.treeChildren', GRANDCHILDREN: 'familyPage.treeGrandchildren', OTHERS: 'familyPage.treeOthers' };

/** The family as a tree, from parents down to grandchildren, and who is no longer there. */
export function FamilyTree({ members, changes }: { members: readonly Member[]; changes: FamilyTimeline_FamilyFragment['changes'] }) {
  const t = useText();
  const label = useLabel();
  const age = useAge();
  const { shortDate } = useFormat();
  const former = formerMembers(changes, members);
  if (members.length === 0 && former.length === 0) return null;
  return (
    <Section title={t('familyPage.tree')}>
      <ol className={styles.tree} aria-label={t('familyPage.tree')}>
        {generations(members).map(({ height, members: those }) => (
          <li key={height} className={styles.generation}>
            <span className={styles.height}>{t(words[height])}</span>
            <ul className={styles.people}>
              {those.map(({ id, fullName, relation, birthDate }) => (
                <li key={id} className={relation === 'KEPALA_KELUARGA' ? styles.head : undefined}>
                  <Link to="/ppks/$id" params={{ id }}>{fullName}</Link>
                  <span>{[relation && label('FAMILY_RELATION', relation), age(birthDate)].filter(Boolean).join(', ')}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {former.length > 0 && (
          <li className={styles.former}>
            <span className={styles.height}>{t('familyPage.treeFormer')}</span>
            <ul className={styles.people}>
              {former.map(({ id, fullName, relation, kind, on }) => (
                <li key={id}>
                  <Link to="/ppks/$id" params={{ id }}>{fullName}</Link>
                  <span>{[relation && label('FAMILY_RELATION', relation), `${label('FAMILY_CHANGE_KIND', kind)} ${shortDate(on)}`].filter(Boolean).join(', ')}</span>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ol>
    </Section>
  );
}
