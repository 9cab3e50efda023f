import type { SavedViewsQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { ListArguments } from '../lists/list-arguments.ts';

/** Views of a list, one's own and the team's. */
export const viewsQuery = graphql(`
  query SavedViews($list: ListName!) {
    savedViews(list: $list) { id name list area { code } filter order shared version team { code shortName } viewerCan { change } }
  }
`);

export const saveView = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) { __typename ... on SavedView { id name } ...Refusal @unmask }
  }
`);

export const renameView = graphql(`
  mutation RenameView($input: RenameViewInput!) {
    renameView(input: $input) { __typename ... on SavedView { id name version } ...Refusal @unmask }
  }
`);

export const shareView = graphql(`
  mutation ShareView($input: ShareViewInput!) {
    shareView(input: $input) { __typename ... on SavedView { id shared version } ...Refusal @unmask }
  }
`);

export const deleteView = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) { __typename ... on SavedView { id version } ...Refusal @unmask }
  }
`);

export type View = NonNullable<SavedViewsQuery['savedViews']>[number];

/** What a view shows. */
export function shownBy({ list, area, filter, order }: View): ListArguments {
  return { list, ...(area ? { area: area.code } : {}), filter: filter as ListArguments['filter'], order };
}
