import type { CaveatNotices_CaveatFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './CaveatNotices.module.css';

graphql(`
  fragment CaveatNotices_caveat on Caveat {
    field
    kind
    text
  }
`);

type Props = { caveats: readonly CaveatNotices_CaveatFragment[]; fieldNames: Readonly<Record<string, MessageId>> };

/** What is unconfirmed, contradictory or given as reported in a record, each with its word. */
export function CaveatNotices({ caveats, fieldNames }: Props) {
  const t = useText();
  const label = useLabel();
  if (caveats.length === 0) return null;
  return (
    <div className={styles.notices}>
      {caveats.map(({ field, kind, text }, index) => {
        const name = field ? fieldNames[field] : undefined;
        const word = label('CAVEAT_KIND', kind);
        return <Notice key={index} word={name ? t('shell.caveat', { word, field: t(name) }) : word}>{text}</Notice>;
      })}
    </div>
  );
}
