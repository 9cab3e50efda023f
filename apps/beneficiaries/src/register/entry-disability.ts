import type { ImportValues } from '@pilar/subgraph/importing';
import { ageOn } from '../case/case-rules.ts';

/** Whether the row says that its person is disabled; a kind of disability says so where nothing else is said. */
export function isDisabled(values: ImportValues): boolean {
  return values['disabled'] === undefined ? values['disabilities'] !== undefined : values['disabled'] === true;
}

/** The type of a case of somebody disabled: a child's by the age on that day (rule 27). */
export function disabilityType(born: string | null | undefined, day: string): 'ADK' | 'PD' {
  return born != null && ageOn(born, day) < 18 ? 'ADK' : 'PD';
}
