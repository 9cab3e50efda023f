import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

const venue = ['venueName', 'venueAddress', 'venueAreaCode', 'venueOfficeId'];

/** Fields that a calendar draws, and the columns that each is read from. */
const columns: Readonly<Record<string, readonly string[]>> = {
  __typename: [], id: [], title: ['title'], type: ['type'], state: ['state'], date: ['date'], endDate: ['endDate'], startAt: ['startAt'], endAt: ['endAt'],
  dayPart: ['dayPart'], mode: ['mode'], external: ['external'], venue,
};

/**
 * Columns that drawing the asked fields of `events` takes; null when others are asked for too, and the events are read whole.
 * A month has 126 events of 58 columns, and most of the time of a question went into columns that nobody saw.
 */
export function drawnColumns(info: GraphQLResolveInfo): Record<string, true> | null {
  const days = info.fieldNodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info));
  const asked = days.filter(({ name }) => name.value === 'events').flatMap(({ selectionSet }) => fieldsOf(selectionSet, info)).map(({ name }) => name.value);
  if (!asked.every((name) => Object.hasOwn(columns, name))) return null;
  return Object.fromEntries(['id', ...asked.flatMap((name) => columns[name] ?? [])].map((column) => [column, true]));
}

/** Fields of a selection, those in fragments as well. */
function fieldsOf(selection: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] {
  return (selection?.selections ?? []).flatMap((node) => {
    if (node.kind === 'Field') return [node];
    return fieldsOf(node.kind === 'InlineFragment' ? node.selectionSet : info.fragments[node.name.value]?.selectionSet, info);
  });
}
