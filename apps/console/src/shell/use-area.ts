import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { areaQuery } from './AreaPicker.tsx';
import { effectiveArea, rememberArea } from './area-search.ts';
import { useViewer } from './session-context.tsx';

/** The region that lists are narrowed to, how it is called, and how it is changed (in the address, and remembered). */
export function useArea() {
  const { grant } = useViewer();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const chosen = effectiveArea(search, grant.area.code);
  const { data } = useQuery(areaQuery, { variables: { code: chosen ?? '' }, skip: chosen === undefined });
  const name = chosen === undefined ? grant.area.shortName : (data?.region?.shortName ?? chosen);
  const choose = (code: string | undefined) => {
    rememberArea(code ?? null);
    // A cursor belongs to the list it came from.
    void navigate({ to: '.', search: (before) => ({ ...before, wilayah: code, setelah: undefined }) });
  };
  return { chosen, name, choose };
}
