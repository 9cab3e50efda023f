import type { TypePolicy } from '@apollo/client';

/**
 * What a viewer may do with a record has no id: what the parts of a page ask about it comes together. In its place, the answer
 * to one part would take from the cache what another has asked, whose data are then incomplete: a record's head vanished.
 */
export const permissionsPolicy: TypePolicy = {
  merge: true,
};
