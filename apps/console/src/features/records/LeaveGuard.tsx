import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLeaveGuard } from '../events/form/use-leave-guard.ts';

/** Asks before a page, or a part of it, is left on which something was typed that is not saved. */
export function LeaveGuard({ changed }: { /** Asked when somebody leaves. */ changed: () => boolean }) {
  const t = useText();
  const { asked, stay, leave } = useLeaveGuard(changed, { byPart: true });
  return (
    <Dialog
      open={asked}
      title={t('eventForm.leave')}
      onClose={stay}
      actions={
        <>
          <Button weight="main" onClick={stay}>{t('eventForm.stay')}</Button>
          <Button onClick={leave}>{t('eventForm.leaveAnyway')}</Button>
        </>
      }
    >
      <p>{t('eventForm.leaveWhy')}</p>
    </Dialog>
  );
}
