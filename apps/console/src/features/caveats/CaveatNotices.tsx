import type { CaveatNotices_CaveatFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './CaveatNotices.module.css';

graphql(`
  fragment CaveatNotices_caveat on Caveat {
    field
    kind
    text
    checkedOn
  }
`);

type Caveat = CaveatNotices_CaveatFragment;
type Props = { caveats: readonly Caveat[]; fieldNames: Readonly<Record<string, MessageId>> };

/** What is unconfirmed, contradictory or given as reported in a record: one calm notice for each, with its word. */
export function CaveatNotices({ caveats, fieldNames }: Props) {
  const t = useText();
  const label = useLabel();
  const { date } = useFormat();
  const kinds = [...new Set(caveats.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  const words = ({ field, text }: Caveat) => {
    const name = field ? fieldNames[field] : undefined;
    return name ? t('shell.caveat', { field: t(name), text }) : text;
  };
  return (
    <div className={styles.notices}>
      {kinds.map((kind) => (
        <Notice key={kind} word={label('CAVEAT_KIND', kind)}>
          <ul className={styles.list}>
            {caveats.filter((caveat) => caveat.kind === kind).map((caveat) => (
              <li key={caveat.text}>{words(caveat)}{caveat.checkedOn && ` (${t('shell.checkedOn', { date: date(caveat.checkedOn) })})`}</li>
            ))}
          </ul>
        </Notice>
      ))}
    </div>
  );
}
