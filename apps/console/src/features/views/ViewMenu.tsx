import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { FilterPill } from '../../ui/FilterPill.tsx';
import type { ListArguments } from '../lists/list-arguments.ts';
import { ViewDialog, type ViewTask } from './ViewDialog.tsx';
import { ViewList } from './ViewList.tsx';

/** Views of the list beside its filters: open one, keep what is shown, rename, share, delete. */
export function ViewMenu({ shown }: { shown: ListArguments }) {
  const t = useText();
  const [task, setTask] = useState<ViewTask | null>(null);
  return (
    <>
      <FilterPill label={t('views.views')} value={null}>
        {(close) => (
          <ViewList
            shown={shown}
            onClose={close}
            onTask={(next) => {
              close();
              setTask(next);
            }}
          />
        )}
      </FilterPill>
      {task && <ViewDialog task={task} shown={shown} onClose={() => setTask(null)} />}
    </>
  );
}
