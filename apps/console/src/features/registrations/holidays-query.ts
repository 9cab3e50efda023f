import { graphql } from '../../__generated__/gql.ts';

/** Years of which the holidays are recorded, newest first. */
export const holidaysQuery = graphql(`
  query Holidays {
    holidayYears { id version year legalBasis days { day name } viewerCan { set } }
  }
`);
