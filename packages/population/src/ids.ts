/** Kinds of invented records; their ids say of themselves what they are of. */
const kinds = { family: '0', person: '1', case: '2', caseStep: '3', proposal: '4', entry: '5', meeting: '6' } as const;
type Kind = keyof typeof kinds;

/** The id of the invented record of that kind and number. */
export function inventedId(kind: Kind, number: number): string {
  return `0190be3${kinds[kind]}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const familyId = (number: number): string => inventedId('family', number);
export const personId = (family: number, at: number): string => inventedId('person', family * 16 + at);
