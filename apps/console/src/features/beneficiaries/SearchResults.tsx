import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useArea } from '../../shell/use-area.ts';
import { Pager } from '../../ui/Pager.tsx';
import { ListSkeleton } from '../../ui/Skeleton.tsx';
import { State } from '../../ui/State.tsx';
import { BeneficiaryTable } from './BeneficiaryTable.tsx';
import styles from './beneficiaries.module.css';
import { FamilyTable } from './FamilyTable.tsx';
import { readWords } from './read-words.ts';
import { RegisterLinks } from './RegisterLinks.tsx';
import type { Sought } from './SearchForm.tsx';

const foundQuery = graphql(`
  query FindBeneficiaries($area: RegionCode, $filter: BeneficiaryFilter!, $after: String, $card: Nik, $byNumber: Boolean!) {
    beneficiaries(first: 20, after: $after, area: $area, filter: $filter, order: [NAME]) {
      edges { node { id ...BeneficiaryTable_beneficiary @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
    families(first: 5, filter: { cardNumber: $card }) @include(if: $byNumber) { edges { node { id ...FamilyTable_family @unmask } } }
  }
`);

/** Who was found. A number is looked for as NIK and as family card, everywhere in the viewer's area; all of it stays in this page's memory. `impor`: those that an import entered instead. */
export function SearchResults({ sought: { text, born, place }, impor }: { sought: Sought; impor?: string }) {
  const t = useText();
  // Cursors name persons, so they stand in no address.
  const [pages, setPages] = useState<string[]>([]);
  const { chosen } = useArea();
  const words = readWords(text);
  const number = words.kind === 'number' ? words.number : undefined;
  const filter = impor !== undefined ? { import: impor } : number === undefined ? { text: words.kind === 'name' ? words.text : undefined, bornOn: born || undefined } : { nik: number };
  const { data, error, previousData, loading } = useQuery(foundQuery, {
    variables: { area: number === undefined ? (place?.id ?? chosen) : undefined, filter, after: pages.at(-1), card: number, byNumber: number !== undefined }, fetchPolicy: 'no-cache',
  });
  const shown = data ?? previousData;
  const found = shown?.beneficiaries;
  if (!found) {
    if (error) throw error;
    return <ListSkeleton />;
  }
  const families = shown.families?.edges.map(({ node }) => node) ?? [];
  const next = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  if (found.edges.length === 0 && families.length === 0) return <State title={t('ppks.nobody')} action={<RegisterLinks />}>{t('ppks.nobodyWhy')}</State>;
  return (
    <>
      {families.length > 0 && <div className={styles.part}><FamilyTable label={t('ppks.families')} rows={families} /></div>}
      {found.edges.length > 0 && (
        <>
          <div role="status" className={styles.found}>{t(found.totalCount.exact ? 'ppks.found' : 'ppks.foundAtLeast', { count: found.totalCount.value })}</div>
          <BeneficiaryTable rows={found.edges.map(({ node }) => node)} busy={loading} />
        </>
      )}
      {(next !== null || pages.length > 0) && (
        <Pager>
          {pages.length > 0 && <button type="button" onClick={() => setPages(pages.slice(0, -1))}>{t('shell.previousPage')}</button>}
          {next && <button type="button" onClick={() => setPages([...pages, next])}>{t('shell.nextPage')}</button>}
        </Pager>
      )}
    </>
  );
}
