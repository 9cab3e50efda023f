import type { TypePolicy } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** A list shown page by page: each page is kept under its own cursor, so that going back shows it as it was. */
const pages = relayStylePagination(['area', 'filter', 'order', 'first', 'after']);

/** How lists are kept. */
export const queryPolicy: TypePolicy = {
  fields: {
    events: pages,
    people: pages,
    pillars: pages,
    offices: pages,
    institutions: pages,
    legalBases: pages,
    planDocuments: pages,
  },
};
