import { ancestorsOf, covers } from './region-code.ts';

/** Where a record may be seen, as outbox, references and audit trail carry it. */
export type Reach = {
  /** Visible where one of these lies inside the viewer's area. */
  areas: readonly string[];
  /** Visible also where one of these is above the viewer's area. */
  downward: readonly string[];
  /** Visible to everybody signed in. */
  open: boolean;
};

/** Whether a record of this reach is seen from the area: the same rule as `pilar.reaches` in the database. */
export function reaches({ areas, downward, open }: Reach, area: string): boolean {
  return open || areas.some((code) => covers(area, code)) || ancestorsOf(area).some((above) => downward.includes(above));
}
