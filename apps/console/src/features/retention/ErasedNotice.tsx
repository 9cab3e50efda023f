import { Link } from '@tanstack/react-router';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Says of a record whose data were erased that it stands for the counts alone. */
export function ErasedNotice({ erasedAt }: { erasedAt: string | null }) {
  const t = useText();
  const { dateTime } = useFormat();
  return erasedAt === null ? null : <Notice>{t('retensi.erased', { date: dateTime(erasedAt) })}</Notice>;
}

/** The way from a person's record to proposing that their data be erased. */
export function ProposeErasureLink({ subject, erasedAt }: { subject: string; erasedAt: string | null }) {
  const t = useText();
  const mayPropose = useCan('request.handle');
  return mayPropose && erasedAt === null ? <Link to="/pelindungan/retensi" search={{ usul: subject }} className={buttonClass()}>{t('retensi.propose')}</Link> : null;
}
