import { entry, pilar } from './entry.ts';

/** Terms of what stands in plans. */
export const PLAN_ITEM_KIND = [
  entry('GOAL', 'Tujuan', 'Goal', 'Dokumen sumber S4'),
  entry('OBJECTIVE', 'Sasaran', 'Objective', 'Dokumen sumber S4'),
  entry('PROGRAMME', 'Program', 'Programme', 'Dokumen sumber S4'),
  entry('ACTIVITY', 'Kegiatan', 'Activity', 'Dokumen sumber S4'),
  entry('SUB_ACTIVITY', 'Subkegiatan', 'Sub-activity', 'Dokumen sumber S4'),
] as const;

/** What an item lacks in the alignment of plans (report 12). */
export const PLAN_GAP = [
  entry('SERVES_NONE', 'Tanpa rencana acuan', 'Serves no plan above', pilar),
  entry('UNSERVED', 'Target tanpa pelaksana', 'Target that nothing serves', pilar),
] as const;
