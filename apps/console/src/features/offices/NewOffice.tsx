import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { NewOfficeDialog } from '../pickers/NewOfficeDialog.tsx';

/** Registers an office from the list of offices, and opens its record, where its posts are filled. */
export function NewOffice() {
  const t = useText();
  const navigate = useNavigate();
  const registers = useCan('office.register');
  const [open, setOpen] = useState(false);
  if (!registers) return null;
  const done = (office: Choice | null) => {
    setOpen(false);
    if (office) void navigate({ to: '/kantor/$id', params: { id: office.id } });
  };
  return (
    <>
      <Button weight="main" onClick={() => setOpen(true)}>{t('offices.new')}</Button>
      {open && <NewOfficeDialog name="" onDone={done} />}
    </>
  );
}
