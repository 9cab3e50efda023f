import type { TypePolicy } from '@apollo/client';

/** There is one viewer, without an id: what several queries ask about them comes together. */
export const viewerPolicy: TypePolicy = {
  merge: true,
};
