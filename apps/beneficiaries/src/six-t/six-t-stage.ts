import { today } from '@pilar/domain/dates';
import { codes } from '@pilar/domain/vocabulary';
import type { Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';

/** All six of a distribution found right: as it has to be before it is complete (rule 39). */
export function checkAllRight(stage: Stage, batch: string): Promise<unknown> {
  return stage.mutate('recordSixTChecks', '... on DistributionBatch { id }', {
    batch, checkedOn: today(), answers: codes('SIX_T').map((dimension) => ({ dimension, result: 'OK' })),
  }, viewers.lebak);
}
