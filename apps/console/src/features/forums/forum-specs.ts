import type { Spec } from '../records/field-specs.ts';

/** What is recorded of a forum beside its boards, members and steps. */
export const forumSpecs: readonly Spec[] = [
  { name: 'name', label: 'forums.name', required: true, wide: true },
  { name: 'secretariat', label: 'forums.secretariat', wide: true },
  { name: 'chair', label: 'forums.chair', kind: 'person', hint: 'forums.chairHint' },
  { name: 'chairName', label: 'forums.chairName' },
  { name: 'office', label: 'forums.office', kind: 'office', hint: 'forums.officeHint' },
];

/** What a new one asks for beside that. */
export const newForumSpecs: readonly Spec[] = [
  { name: 'kind', label: 'forums.kind', kind: 'code', list: 'FORUM_KIND', required: true },
  { name: 'area', label: 'forums.area', kind: 'region', required: true, hint: 'forums.areaHint' },
  ...forumSpecs,
  { name: 'on', label: 'forums.formedOn', kind: 'date' },
];

/** What a step asks for. */
export const stepSpecs: readonly Spec[] = [{ name: 'on', label: 'forums.on', kind: 'date' }];
