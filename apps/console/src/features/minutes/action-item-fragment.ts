import { graphql } from '../../__generated__/gql.ts';

graphql(`
  fragment ActionItem_item on ActionItem {
    id
    version
    text
    ownerName
    person { id }
    office { id }
    due
    overdue
    state
    nextStates
    remark
    closedOn
    area { code shortName fullName }
    event { id title date }
    discussions { id state due remark event { id title date } }
    viewerCan { correct }
  }
`);

export type { ActionItem_ItemFragment as ActionItemShown } from '../../__generated__/graphql.ts';

/** Moves one item on; its answer brings every list that shows it up to date. */
export const moveActionItem = graphql(`
  mutation MoveActionItem($input: MoveActionItemInput!) {
    moveActionItem(input: $input) { __typename ... on ActionItem { id ...ActionItem_item @unmask } ...Refusal @unmask }
  }
`);
