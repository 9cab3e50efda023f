import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';

/** Says to those below the province that events elsewhere are not counted: a target may be served where they do not see it. */
export function CountedHere() {
  const t = useText();
  const { grant } = useViewer();
  if (grant.area.level === 'PROVINCE' || grant.area.level === 'COUNTRY') return null;
  return <p>{t('plans.countedHere', { area: grant.area.shortName })}</p>;
}
