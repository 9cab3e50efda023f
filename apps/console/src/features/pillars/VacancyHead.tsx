import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PostType, VacancyHead_PillarCoverageFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { AreaPill } from '../../shell/AreaPill.tsx';
import { useListVisit } from '../../shell/list-visit.ts';
import { useCan } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { FilterBar, pillClass } from '../../ui/FilterPill.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ViewPills } from '../map/ViewPills.tsx';
import { PeopleViews } from '../people/PeopleViews.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';

graphql(`
  fragment VacancyHead_pillarCoverage on PillarCoverage {
    posts
    vacant
  }
`);

const route = getRouteApi('/kekosongan');

type Props = {
  coverage: readonly VacancyHead_PillarCoverageFragment[];
  type: PostType;
  /** Said of a board that counts workers: it has no posts to leave out. */
  workers?: ReactNode;
};

/** Head of the board of vacancies: how many posts are empty, and what the board is narrowed to. */
export function VacancyHead({ coverage, type, workers }: Props) {
  const t = useText();
  const word = usePillarWord();
  const { name } = useArea();
  const { siaga } = route.useSearch();
  const { narrow } = useListVisit();
  const mayAppoint = useCan('pillar.appoint');
  const mayPrint = useCan('document.issue');
  const posts = coverage.reduce((sum, cell) => sum + (cell.posts ?? 0), 0);
  const vacant = coverage.reduce((sum, cell) => sum + (cell.vacant ?? 0), 0);
  return (
    <>
      <PageHead
        title={t('people.title')}
        line={<><span>{t('pillars.summary', { type: word(type), vacant, posts, area: name })}</span> {workers}</>}
        actions={<>{mayPrint && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, jenis: 'TKSK_LIST' as const })} className={buttonClass()}>{t('pillars.printTksk')}</Link>}{mayAppoint && <Link to="/penugasan/baru" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, jenis: type })} className={buttonClass()}>{t('pillars.new')}</Link>}</>}
      />
      <PeopleViews />
      <FilterBar label={t('pillars.filters')}>
        {(['TKSK', 'PSM'] as const).map((one) => (
          <button key={one} type="button" className={pillClass(one === type)} aria-pressed={one === type} onClick={() => narrow({ jenis: one === 'TKSK' ? undefined : one })}>{word(one)}</button>
        ))}
        <AreaPill />
        {!workers && <button type="button" className={pillClass(siaga === 'ya')} aria-pressed={siaga === 'ya'} onClick={() => narrow({ siaga: siaga ? undefined : 'ya' })}>{t('pillars.alertOnly')}</button>}
        <ViewPills more={[{ view: 'wilayah', title: t('pillars.byRegion') }]} />
      </FilterBar>
    </>
  );
}
