import type { EventFacts } from '../records.ts';
import { outreachLebak } from './s0.ts';
import { briefingBanjaran } from './s1.ts';
import { guidance2019 } from './s2.ts';
import { meetingBandung } from './s3.ts';
import { briefingKosambi } from './s4.ts';

/** The events of the five source documents, oldest first. */
export const sourceEvents = {
  meetingBandung, guidance2019, briefingKosambi, outreachLebak, briefingBanjaran,
} satisfies Record<string, EventFacts>;
