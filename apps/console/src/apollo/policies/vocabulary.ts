import type { TypePolicy } from '@apollo/client';

/** A list of words is known by its name. */
export const vocabularyPolicy: TypePolicy = {
  keyFields: ['list'],
};
