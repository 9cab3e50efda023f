import { levelOf } from '@pilar/domain/region-code';
import { stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Card } from '../../ui/Card.tsx';
import { BriefOf } from './BriefLink.tsx';

/** For whoever prepares a coordination meeting: the brief of each district that it is for (report 15). */
export function MeetingBriefs({ districts }: { districts: readonly { code: string; shortName: string }[] }) {
  const t = useText();
  const mayPrint = useCan('document.issue');
  const own = districts.filter(({ code }) => levelOf(code) === 'DISTRICT');
  if (!mayPrint || own.length === 0) return null;
  return (
    <Card title={t('documents.brief')}>
      <div className={stackClass}>
        <p>{t('documents.briefWhy')}</p>
        {own.map(({ code, shortName }) => <div key={code}><BriefOf district={code} name={shortName} /></div>)}
      </div>
    </Card>
  );
}
