import type { TypePolicy } from '@apollo/client';

/** A region is known by its code; its lists and counts differ by filter. */
export const regionPolicy: TypePolicy = {
  keyFields: ['code'],
};
