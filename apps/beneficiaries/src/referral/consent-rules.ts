import { day } from '@pilar/subgraph/entity';
import { ageOn } from '../case/case-rules.ts';

/** Whether whom a case is about is a child on that day, who does not consent alone; of unknown age, as the type says. */
export function isChild({ bornOn, sensitivities }: { bornOn: Date | null; sensitivities: readonly string[] }, on: string): boolean {
  const born = day(bornOn);
  return born === null ? sensitivities.includes('CHILD') : ageOn(born, on) < 18;
}
