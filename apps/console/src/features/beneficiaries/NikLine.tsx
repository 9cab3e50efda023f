import type { NikState } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { secondLineClass } from '../../ui/Table.tsx';
import { nikTones } from './beneficiary-words.ts';

/** A NIK as everybody sees it, masked, and how far it is known to be right; or why there is none (rule 7). */
export function NikLine({ nik, nikState, noNikReason }: { nik: string | null; nikState: NikState; noNikReason: string | null }) {
  const t = useText();
  const label = useLabel();
  if (nik === null) return <>{t('ppks.noNik')}{noNikReason && <span className={secondLineClass}>{noNikReason}</span>}</>;
  return <>{nik}<span className={secondLineClass}><StateDot tone={nikTones[nikState]}>{label('NIK_STATE', nikState)}</StateDot></span></>;
}
