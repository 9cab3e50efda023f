import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MessageId } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { State } from '../ui/State.tsx';
import { useListVisit } from './list-visit.ts';

type Props = {
  /** Said when there is nothing at all: what is not there yet, and why. */
  none: MessageId;
  noneWhy: MessageId;
  /** The way to the first one. */
  action?: ReactNode;
};

/** An empty list: nothing yet, or nothing that the filters let through. */
export function NoHits({ none, noneWhy, action }: Props) {
  const t = useText();
  const { wilayah: _area, ...filters } = useSearch({ strict: false });
  const { text, widen } = useListVisit();
  const filtered = text !== '' || Object.values(filters).some((value) => value !== undefined);
  if (!filtered) return <State title={t(none)} action={action}>{t(noneWhy)}</State>;
  return <State title={t('shell.noHits')} action={<Button onClick={widen}>{t('shell.clearFilters')}</Button>}>{t('shell.noHitsWhy')}</State>;
}
