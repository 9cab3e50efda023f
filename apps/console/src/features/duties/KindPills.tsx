import { Link } from '@tanstack/react-router';
import type { PillarType } from '../../__generated__/graphql.ts';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { pillClass } from '../../ui/FilterPill.tsx';

/** The kinds of service as pills of which one is chosen; each is an address. */
export function KindPills({ chosen }: { chosen: PillarType }) {
  const word = usePillarWord();
  const types = useOptions('PILLAR_TYPE').map(({ value }) => value as PillarType);
  return types.map((type) => (
    <Link key={type} to="." search={(before) => ({ ...before, jenis: type, setelah: undefined })} className={pillClass(type === chosen)} aria-current={type === chosen ? 'true' : undefined}>
      {word(type)}
    </Link>
  ));
}
