import type { ComplaintRulesQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { MessageId } from '../../i18n/messages.ts';

/** How long complaints may take, newest rule first. */
export const rulesQuery = graphql(`
  query ComplaintRules {
    complaintRules {
      id
      version
      validFrom
      escalateDays
      checkedOn
      caveats { text }
      days { category triage takeUp answer close }
      viewerCan { set }
    }
  }
`);

/** A rule as the page shows it. */
export type Rule = NonNullable<ComplaintRulesQuery['complaintRules']>[number];
/** Working days of a category. */
export type CategoryDays = Rule['days'][number];
/** Steps that have a deadline, in their order, with their words. */
export const daySteps = [['triage', 'pengaduan.daysTriage'], ['takeUp', 'pengaduan.daysTakeUp'], ['answer', 'pengaduan.daysAnswer'], ['close', 'pengaduan.daysClose']] as const satisfies readonly (readonly [keyof CategoryDays, MessageId])[];
