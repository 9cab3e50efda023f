import { useApolloClient } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';
import { checkClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import type { ListArguments } from '../lists/list-arguments.ts';
import { deleteView, renameView, saveView, shareView, type View } from './view-queries.ts';

/** What is to be done: keep what is shown, or something with a view of one's own. */
export type ViewTask = { kind: 'save' } | { kind: 'rename' | 'share' | 'unshare' | 'delete'; view: View };

type Props = { task: ViewTask; shown: ListArguments; onClose: () => void };

const longestName = 80;

/** Asks what a view is called, or whether it shall really be shared or deleted. */
export function ViewDialog({ task, shown, onClose }: Props) {
  const t = useText();
  const client = useApolloClient();
  const [save, rename, share, remove] = [useSubmit(saveView), useSubmit(renameView), useSubmit(shareView), useSubmit(deleteView)];
  const busy = [save, rename, share, remove].some((one) => one.busy);
  const [name, setName] = useState(task.kind === 'rename' ? task.view.name : '');
  const { text: words, ...rest } = shown.filter;
  const [keepText, setKeepText] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function send() {
    if (task.kind === 'save') {
      const filter = keepText ? shown.filter : rest;
      return save.submit({ list: shown.list, name: name.trim(), area: shown.area ?? null, filter, order: [...shown.order], keepText });
    }
    const { id, version } = task.view;
    if (task.kind === 'rename') return rename.submit({ id, version, name: name.trim() });
    return task.kind === 'delete' ? remove.submit({ id, version }) : share.submit({ id, version, shared: task.kind === 'share' });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((task.kind === 'save' || task.kind === 'rename') && name.trim() === '') {
      setProblem(t('views.nameNeeded'));
      return document.getElementById('view-name')?.focus();
    }
    const outcome = await send();
    if (outcome.saved) {
      // The menu reads them anew when it is opened next.
      client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'savedViews' });
      toast(t(done[task.kind]));
      return onClose();
    }
    const { refusal } = outcome;
    setProblem((refusal?.__typename === 'InvalidInput' ? refusal.problems[0]?.message : refusal?.message) ?? t('forms.noAnswer'));
  }

  const title = t(titles[task.kind]);
  return createPortal(
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="view" weight="main" disabled={busy}>{title}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <form id="view" noValidate className={stackClass} onSubmit={(event) => void submit(event)}>
        {task.kind === 'save' || task.kind === 'rename' ? (
          <Field id="view-name" label={t('views.name')} error={problem ?? undefined} required>
            {(input) => <input {...input} maxLength={longestName} autoComplete="off" value={name} onChange={({ target }) => setName(target.value)} />}
          </Field>
        ) : (
          <>
            {problem && <Notice tone="due" live>{problem}</Notice>}
            <p>{t(why[task.kind], { name: task.view.name, team: task.view.team.shortName })}</p>
          </>
        )}
        {task.kind === 'save' && typeof words === 'string' && (
          <label className={checkClass}><input type="checkbox" checked={keepText} onChange={({ target }) => setKeepText(target.checked)} />{t('views.keepText', { words })}</label>
        )}
      </form>
    </Dialog>,
    document.body,
  );
}

const titles = { save: 'views.save', rename: 'views.rename', share: 'views.share', unshare: 'views.unshare', delete: 'views.delete' } as const;
const done = { save: 'views.saved', rename: 'views.renamed', share: 'views.shared', unshare: 'views.unshared', delete: 'views.deleted' } as const;
const why = { share: 'views.shareWhy', unshare: 'views.unshareWhy', delete: 'views.deleteWhy' } as const;
