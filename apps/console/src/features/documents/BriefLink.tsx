import { Link } from '@tanstack/react-router';
import { levelOf } from '@pilar/domain/region-code';
import { useText } from '../../i18n/use-text.ts';
import { useCan, useViewer } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { buttonClass } from '../../ui/Button.tsx';

/** The way to the brief of the district that a list is narrowed to, or that the visitor works in (report 15); nothing elsewhere. */
export function BriefLink() {
  const { chosen } = useArea();
  const { grant } = useViewer();
  return <BriefOf district={chosen ?? grant.area.code} />;
}

/** The way to the brief of a district; nothing where the code is none, or the visitor issues no papers. `name` is said where there are several. */
export function BriefOf({ district, name }: { district: string; name?: string }) {
  const t = useText();
  if (!useCan('document.issue') || levelOf(district) !== 'DISTRICT') return null;
  return <Link to="/dokumen/baru" search={{ wilayah: district, jenis: 'DISTRICT_BRIEF' }} className={buttonClass()}>{name === undefined ? t('documents.brief') : t('documents.briefOf', { area: name })}</Link>;
}
