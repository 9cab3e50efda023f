const hours = 72;

/**
 * The moment by which a request of a person is answered that came then, and by which those whom an incident touched are told that was
 * noticed then: 3 × 24 hours, whatever days they fall on (UU 27/2022). Hours, not days: a letter of Friday night is due on Monday night.
 */
export function lawfulDeadline(from: Date): Date {
  return new Date(from.getTime() + hours * 3_600_000);
}
