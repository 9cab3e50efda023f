import type { CoverageNote_PillarCoverageFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';

graphql(`
  fragment CoverageNote_pillarCoverage on PillarCoverage {
    population { year source }
  }
`);

/** Says of which year and from whom the numbers of inhabitants are, and that they are estimates. */
export function CoverageNote({ coverage }: { coverage: readonly CoverageNote_PillarCoverageFragment[] }) {
  const t = useText();
  const known = coverage.find(({ population }) => population)?.population;
  return <span>{known ? t('pillars.rateNote', { year: String(known.year), source: known.source }) : t('pillars.rateUnknown')}</span>;
}
