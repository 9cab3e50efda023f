import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { NoPromise } from '../features/beneficiaries/NoPromise.tsx';
import { LineState } from '../features/field/LineState.tsx';
import fieldStyles from '../features/field/field.module.css';
import { FieldVillagers } from '../features/inventory/FieldVillagers.tsx';
import { useFieldVillage, type Village } from '../features/inventory/field-village.ts';
import { useFinds } from '../features/inventory/finds.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/lapangan/pendataan/$id');

/** A village on a phone: ticked who was found, with a line or without, by several at once. */
export const Route = createLazyRoute('/lapangan/pendataan/$id')({ component: FieldInventory });

function FieldInventory() {
  const t = useText();
  const { id } = route.useParams();
  const records = useCan('inventory.record');
  const village = useFieldVillage(id);
  if (!records) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (village === undefined) return <p role="status">{t('pendataan.reading')}</p>;
  if (village === null) return <><PageHead title={t('pendataan.title')} trail={[<Link key="field" to="/lapangan">{t('field.title')}</Link>]} /><State title={t('pendataan.notHere')}>{t('pendataan.notHereWhy')}</State></>;
  return <Ticks village={village} />;
}

function Ticks({ village }: { village: Village }) {
  const t = useText();
  const finds = useFinds(village.round, village.title);
  const registers = useCan('family.register');
  const refused = finds.items.filter(({ state }) => state === 'refused' || state === 'conflict');
  return (
    <div className={fieldStyles.page}>
      <PageHead title={village.title} trail={[<Link key="field" to="/lapangan">{t('field.title')}</Link>, <Link key="round" to="/pendataan/$id" params={{ id: village.round }}>{t('pendataan.title')}</Link>]} />
      <NoPromise />
      <LineState />
      {refused.map((item) => (
        <Notice key={item.id} tone="due" word={t('field.refused')}>
          {item.refusal?.problems.map(({ message }) => message).join('; ') || item.refusal?.message || t('field.refusedLine')}{' '}
          <Button weight="quiet" onClick={() => void finds.sendRest(item)}>{t('pendataan.sendRest')}</Button>
        </Notice>
      ))}
      {village.state === 'RUNNING' ? <FieldVillagers rows={village.rows} finds={finds} /> : <State title={t('pendataan.notRunning')}>{t('pendataan.notRunningWhy')}</State>}
      {registers && <p className={fieldStyles.do}><Link to="/ppks/keluarga/baru" className={buttonClass('plain')}>{t('pendataan.newFamily')}</Link></p>}
    </div>
  );
}
