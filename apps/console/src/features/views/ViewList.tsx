import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { DropdownItem, dropdownClasses } from '../../ui/Dropdown.tsx';
import { addressOf, sameList, type ListArguments } from '../lists/list-arguments.ts';
import type { ViewTask } from './ViewDialog.tsx';
import { shownBy, viewsQuery, type View } from './view-queries.ts';

type Props = { shown: ListArguments; onClose: () => void; onTask: (task: ViewTask) => void };

/** What the menu holds. Read when it is opened, so that no list waits for it. */
export function ViewList({ shown, onClose, onTask }: Props) {
  const t = useText();
  const { data, error, loading } = useQuery(viewsQuery, { variables: { list: shown.list }, fetchPolicy: 'cache-and-network' });
  const views = data?.savedViews ?? [];
  const mine = views.filter(({ viewerCan }) => viewerCan.change);
  const team = views.filter(({ viewerCan }) => !viewerCan.change);
  const current = mine.find((view) => sameList(shownBy(view), shown));
  const link = (view: View) => {
    const { to, search, state } = addressOf(shownBy(view));
    return (
      <Link key={view.id} to={to} search={search as never} state={state} className={dropdownClasses.item} aria-current={sameList(shownBy(view), shown) || undefined} onClick={onClose}>
        {view.name}{view.viewerCan.change && view.shared && ` (${t('views.sharedMark')})`}
      </Link>
    );
  };
  return (
    <>
      {loading && views.length === 0 && <p className={dropdownClasses.head}>{t('views.loading')}</p>}
      {error && views.length === 0 && <p className={dropdownClasses.head}>{t('views.failed')}</p>}
      {!loading && !error && views.length === 0 && <p className={dropdownClasses.head}>{t('views.none')}</p>}
      {mine.length > 0 && <div role="group" aria-label={t('views.mine')}><p className={dropdownClasses.head}>{t('views.mine')}</p>{mine.map(link)}</div>}
      {team.length > 0 && <div role="group" aria-label={t('views.team')}><p className={dropdownClasses.head}>{t('views.team')}</p>{team.map(link)}</div>}
      <hr className={dropdownClasses.divider} />
      {!current && !(loading && views.length === 0) && <DropdownItem onClick={() => onTask({ kind: 'save' })}>{t('views.save')}</DropdownItem>}
      {current && (
        <>
          <DropdownItem onClick={() => onTask({ kind: 'rename', view: current })}>{t('views.rename')}</DropdownItem>
          <DropdownItem onClick={() => onTask({ kind: current.shared ? 'unshare' : 'share', view: current })}>{t(current.shared ? 'views.unshare' : 'views.share')}</DropdownItem>
          <DropdownItem onClick={() => onTask({ kind: 'delete', view: current })}>{t('views.delete')}</DropdownItem>
        </>
      )}
    </>
  );
}
