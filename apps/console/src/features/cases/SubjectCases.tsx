import { Link } from '@tanstack/react-router';
import type { CaseTable_CaseFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { caseTones, useTypeName } from './case-words.ts';
import styles from './cases.module.css';

type Props = { /** As far as lists show them to the viewer. */ cases: readonly CaseTable_CaseFragment[] | null; about: { orang: string } | { keluarga: string }; /** Whether a new one may be about them: they are there. */ open: boolean };

/** Cases of a person or a family, beside what is known of them, and the way to another. */
export function SubjectCases({ cases, about, open }: Props) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const typeName = useTypeName();
  const [mayReport, mayComplain, mayRequest] = [useCan('case.report'), useCan('complaint.record'), useCan('request.handle')];
  if (cases === null) return null;
  return (
    <Card title={t('cases.title')}>
      {cases.length === 0 ? <p className={styles.lead}>{t('cases.noneOfThem')}</p> : (
        <ul className={styles.list}>
          {cases.map(({ id, type, state, stale, foundOn }) => (
            <li key={id}>
              <Link to="/ppks/kasus/$id" params={{ id }}>{typeName(type)}</Link>
              <span>{state && <StateDot tone={stale ? 'due' : caseTones[state]}>{label('CASE_STATE', state)}, {shortDate(foundOn)}</StateDot>}</span>
            </li>
          ))}
        </ul>
      )}
      {mayReport && open && <Link to="/ppks/kasus/baru" search={about} className={buttonClass()}>{t('cases.report')}</Link>}{' '}
      {mayComplain && <Link to="/pengaduan-warga/baru" search={about} className={buttonClass('quiet')}>{t('pengaduan.add')}</Link>}{' '}
      {mayRequest && 'orang' in about && <Link to="/pelindungan/permintaan/baru" search={about} className={buttonClass('quiet')}>{t('permintaan.add')}</Link>}
    </Card>
  );
}
