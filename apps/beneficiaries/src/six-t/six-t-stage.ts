import { codes } from '@pilar/domain/vocabulary';
import type { Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';

/** All six of a distribution of cash found right, price and quality not applying: as it has to be before it is complete (rule 39). */
export function checkAllRight(stage: Stage, batch: string, year: number): Promise<unknown> {
  return stage.mutate('recordSixTChecks', '... on DistributionBatch { id }', {
    batch, checkedOn: `${year}-01-06`,
    answers: codes('SIX_T').map((dimension) => ({ dimension, result: dimension === 'HARGA' || dimension === 'KUALITAS' ? 'NOT_APPLICABLE' : 'OK' })),
  }, viewers.lebak);
}
