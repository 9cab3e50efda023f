import { isDate } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { DecisionReason, ProposalKind, ProposalOrder, ProposalState, ProposalStep, VerificationVerdict, VillageMeetingState, type ProposalFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const date = lenient(z.string().check(z.refine(isDate)));
const yes = lenient(z.enum(['ya']));
const schema = z.object({
  tampilan: lenient(z.enum(['musyawarah', 'jalur'])),
  status: choices(ProposalState),
  jenis: choices(ProposalKind),
  /** Proposals are of persons and families alone. */
  sasaran: lenient(z.enum(['PERSON', 'FAMILY'])),
  langkah: choices(ProposalStep),
  saya: yes,
  milik: yes,
  sanggah: yes,
  musyawarah: lenient(z.guid()),
  impor: lenient(z.guid()),
  pada: choices(ProposalStep),
  putusan: choices(VerificationVerdict),
  alasan: choices(DecisionReason),
  dari: date,
  sampai: date,
  rapat: choices(VillageMeetingState),
  urut: lenient(z.enum(ProposalOrder)),
  setelah: lenient(z.string()),
});

/** What the pages of proposals show; names searched for never stand here. */
export type ProposalSearch = z.output<typeof schema>;

/** Reads the address of the lists of proposals. */
export function proposalSearch(search: Record<string, unknown>): ProposalSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function proposalFilter({ status, jenis, sasaran, langkah, saya, milik, sanggah, musyawarah, impor, pada, putusan, alasan, dari, sampai }: ProposalSearch, text?: string): ProposalFilter {
  const on = (value: 'ya' | undefined) => (value ? true : undefined);
  return {
    text, state: status, kind: jenis, unit: sasaran, waitsFor: langkah, waitsForMe: on(saya), mine: on(milik), objected: on(sanggah), meeting: musyawarah, import: impor,
    decidedStep: pada, decidedVerdict: putusan, decidedReason: alasan, decidedFrom: dari, decidedTo: sampai,
  };
}

const newSchema = z.object({ keluarga: lenient(z.guid()), orang: lenient(z.guid()) });

/** Whom a new proposal is about. */
export function newProposalSearch(search: Record<string, unknown>): z.output<typeof newSchema> {
  return z.parse(newSchema, search);
}
