import { today } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { codes } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import type { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import type { ListParameters } from './document.ts';
import type { DocumentKind } from './document-rules.ts';
import { protectionSubject, type ProtectionNamed, type ProtectionSubject } from './protection-papers.ts';

/** Most signatories that a letterhead holds. */
const mostSignatories = 20;
export const longestNumber = 100;
/** No event is older than the republic; outreachCoverage answers none before. */
const firstYear = 1945;

export const DocumentListInput = builder.inputType('DocumentListInput', {
  description: 'Which persons a list is of; a recap or a list of TKSK takes the region alone, DISTRICT_BRIEF a district, RAKOR_COVERAGE and the recaps a year as well.',
  fields: (t) => ({
    area: t.field({ type: 'RegionCode', description: 'Only this region and below; the whole of the viewer\'s area when left out.' }),
    text: t.string({ description: 'Part of the name.' }),
    official: t.boolean({ description: 'Only officials, or only others.' }),
    year: t.int({ description: 'Year that RAKOR_COVERAGE, CASE_RECAP, POVERTY_REPORT, COMPLAINT_FIGURES or DISTRIBUTION_REPORT tells of, at most this one; this one when left out. Of RESOURCE_RECAP the year of what was reactivated; every year when left out.' }),
  }),
});

type ListInput = typeof DocumentListInput.$inferInput;

/** Papers of an event: its report, and those that are drafted from its record. */
const eventKinds: ReadonlySet<DocumentKind> = new Set(['EVENT_REPORT', ...codes('EVENT_PAPER_KIND')]);

/** What a paper is of: one record, or a list; with the title under which it is found. */
export type Subject = ProtectionSubject & { eventId: string | null; institutionId: string | null; distributionId: string | null; list: ListParameters | null };
/** The records that a paper may be of, as its input names them. */
type Named = ProtectionNamed & { event?: string | null; institution?: string | null; distribution?: string | null };

/** Papers of one record, by the input that names it. */
const ofRecord = {
  event: { type: 'Event', kinds: eventKinds, needed: messages.eventNeeded },
  institution: { type: 'Institution', kinds: new Set<DocumentKind>(['INSTITUTION_CERTIFICATE']), needed: messages.institutionNeeded },
  distribution: { type: 'DistributionBatch', kinds: new Set<DocumentKind>(codes('DISTRIBUTION_PAPER_KIND')), needed: messages.distributionNeeded },
} as const;
const paths = ['event', 'institution', 'distribution'] as const;

/** What a paper of that kind is of, from its input; what is missing or too much is noted. */
export async function subjectOf(tx: Db, ctx: Context<Db>, problems: Problems, { kind, list, ...named }: Named & { kind: DocumentKind; list?: ListInput | null }): Promise<Subject> {
  const none = { eventId: null, institutionId: null, distributionId: null, list: null, accesses: null, incidentId: null, noticeTo: null };
  const path = paths.find((one) => ofRecord[one].kinds.has(kind));
  for (const one of paths) if (named[one] && one !== path) problems.add(one, messages.notForKind, { kind });
  const protection = await protectionSubject(tx, ctx, problems, kind, named);
  if (list && (path || protection)) problems.add('list', messages.notForKind, { kind });
  if (protection) return { ...none, ...protection };
  if (path) {
    const id = named[path]?.toLowerCase();
    if (!id) problems.add(path, ofRecord[path].needed);
    const known = await identity.resolveReferences(tx, id ? [{ path, type: ofRecord[path].type, id }] : [], problems);
    const found = id ? known.get(id) : undefined;
    return { ...none, [`${path}Id`]: found?.id ?? null, title: found?.label.slice(0, 300) ?? '' };
  }
  if (!list) problems.add('list', messages.listNeeded);
  const code = list?.area ?? ctx.viewer.grant.area;
  problems.area('list.area', kind === 'DISTRICT_BRIEF' ? code : list?.area, kind === 'DISTRICT_BRIEF' ? { levels: ['DISTRICT'] } : {});
  const year = checkedYear(problems, kind, list?.year);
  if (kind !== 'PERSON_LIST' && (list?.text || list?.official != null)) problems.add(list.text ? 'list.text' : 'list.official', messages.notForKind, { kind });
  const parameters = { area: list?.area ?? null, text: problems.text('list.text', list?.text, 100) ?? null, official: list?.official ?? null, year };
  return { ...none, list: parameters, title: [region(code)?.fullName ?? code, year].filter(Boolean).join(', ') };
}

/** Papers of a year. */
const yearly: ReadonlySet<DocumentKind> = new Set(['RAKOR_COVERAGE', 'CASE_RECAP', 'POVERTY_REPORT', 'RESOURCE_RECAP', 'COMPLAINT_FIGURES', 'DISTRIBUTION_REPORT']);

/** The year that a paper tells of; notes one that has not come, or that no event can have. Whether anything is known of it, the job finds. */
function checkedYear(problems: Problems, kind: DocumentKind, year: number | null | undefined): number | null {
  if (year == null) return null;
  const now = Number(today().slice(0, 4));
  if (!yearly.has(kind)) problems.add('list.year', messages.notForKind, { kind });
  else if (year < firstYear || year > now) problems.add('list.year', messages.badDocumentYear, { value: year, first: firstYear, last: now });
  return year;
}

/** The office whose letterhead is asked for: only those in whose area it lies print under it. */
export async function issuingOffice(tx: Db, ctx: Context<Db>, problems: Problems, id: string): Promise<{ officeId: string; officeName: string }> {
  const known = await identity.resolveReferences(tx, [{ path: 'office', type: 'Office', id: id.toLowerCase() }], problems);
  const office = known.get(id.toLowerCase());
  if (office && !(await isOwn(tx, office.id))) problems.add('office', messages.foreignLetterhead, { office: office.label, area: ctx.viewer.grant.area });
  return { officeId: office?.id ?? id, officeName: office?.label ?? '' };
}

/** Whether the office is the viewer's to change: it lies in their area or was entered there, as `institutions` itself decides. */
async function isOwn(tx: Db, office: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM identity.ref_entity WHERE entity_type = 'Office' AND entity_id = ${office}::uuid AND EXISTS (SELECT FROM unnest(areas) AS code WHERE pilar.in_area(code))`);
  return rows.length > 0;
}

/** The place of a signatory; notes one that no letterhead can have. Whether the office has it, the job finds. */
export function signatoryPlace(problems: Problems, place: number | null | undefined): number | null | undefined {
  if (place != null && (place < 0 || place >= mostSignatories)) problems.add('signatory', messages.noSuchSignatory, { value: place + 1 });
  return place;
}
