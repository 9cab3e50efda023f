import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ChoicePill, FilterBar, TextPill, pillClass } from '../../ui/FilterPill.tsx';

const programmesQuery = graphql(`
  query DistributedProgrammes {
    programmes(first: 100, order: [NAME]) { edges { node { id code name } } }
  }
`);

const route = getRouteApi('/bantuan/penyaluran');

/** What the list of distributions can be narrowed by. */
export function DistributionFilters({ children }: { children?: ReactNode }) {
  const t = useText();
  const { tampilan, program, tahun, masa, saluran, status, terlambat } = route.useSearch();
  const { narrow } = useListVisit();
  const { data } = useQuery(programmesQuery);
  const [channels, states] = [useOptions('DISTRIBUTION_CHANNEL'), useOptions('DISTRIBUTION_STATE')];
  const many = (key: string) => (codes: string[]) => narrow({ [key]: codes.length > 0 ? codes : undefined });
  return (
    <FilterBar label={t('penyaluran.filters')}>
      <AreaPill />
      <ChoicePill label={t('penyaluran.programme')} options={present(data?.programmes?.edges).map(({ node: { code, name } }) => ({ value: code, label: name }))} chosen={program ?? []} onChange={many('program')} />
      <TextPill label={t('penyaluran.year')} value={tahun === undefined ? '' : String(tahun)} onChange={(text) => narrow({ tahun: /^\d{4}$/.test(text) ? Number(text) : undefined })} />
      {tampilan === 'daftar' && (
        <>
          <button type="button" className={pillClass(terlambat !== undefined)} aria-pressed={terlambat !== undefined} onClick={() => narrow({ terlambat: terlambat ? undefined : 'ya' })}>{t('penyaluran.late')}</button>
          <ChoicePill label={t('penyaluran.state')} options={states} chosen={status ?? []} onChange={many('status')} />
          <ChoicePill label={t('penyaluran.channel')} options={channels} chosen={saluran ?? []} onChange={many('saluran')} />
          <TextPill label={t('penyaluran.period')} value={masa ?? ''} onChange={(text) => narrow({ masa: text.trim() || undefined })} />
        </>
      )}
      {children}
    </FilterBar>
  );
}
