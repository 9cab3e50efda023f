import type { Permission } from '@pilar/domain/access';
import { Link } from '@tanstack/react-router';
import type { ImportKind } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';

/** The way from a list to entering many of its kind at once, for those who may. */
export function ImportLink({ kind, permission }: { kind: ImportKind; permission: Permission }) {
  const t = useText();
  const may = [useCan('import.run'), useCan(permission)].every(Boolean);
  return may && <Link to="/impor" search={({ wilayah }) => ({ wilayah, jenis: kind })} className={buttonClass()}>{t('imports.action')}</Link>;
}
