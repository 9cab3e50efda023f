import { installation } from '@pilar/domain/installation';
import { holdsNumber } from '@pilar/domain/nik';
import { covers, levelOf } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { codes } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { Problems } from '@pilar/subgraph/problems';
import { asWorker } from '@pilar/subgraph/scope';
import { writeTrail } from '@pilar/subgraph/trail';
import type { PrismaClient } from '../__generated__/prisma/client.ts';
import { longestText, readReporter } from './complaint-content.ts';
import { complaintEntity } from './complaint-entity.ts';
import type { ComplainedOffice, ComplaintCategory } from './complaint-rules.ts';
import { enterComplaint, findOfReceipt } from './enter-complaint.ts';

/** What the public page sends. `form`: one for each form that is opened, so that a bad line sends it once. */
export type SentComplaint = { form: string; category: string; office: string; area: string; text: string; name: string; contact: string; receipt: string };

/** What is wrong with it; the page has the words. */
export type ComplaintFault = 'CATEGORY' | 'OFFICE' | 'AREA' | 'TEXT' | 'TOO_LONG' | 'NUMBER' | 'REPORTER' | 'RECEIPT';

/** The ticket, or everything that is wrong. */
export type TakenComplaint = { ticket: string } | { faults: ComplaintFault[] };

/** In whose name the trail tells of what the public page takes. It is nobody's account. */
const page = (area: string): Context['viewer'] =>
  ({ kind: 'machine', clientId: 'halaman-pengaduan', name: 'Halaman pengaduan', grant: { id: 'halaman-pengaduan', role: 'MACHINE', area, validFrom: null, validTo: null }, scopes: [] });

const isOf = <Name extends 'COMPLAINT_CATEGORY' | 'COMPLAINED_OFFICE'>(list: Name, code: string) => (codes(list) as readonly string[]).includes(code);

function faultsOf(sent: SentComplaint, ctx: Context): ComplaintFault[] {
  const reporter = new Problems(ctx);
  readReporter({ reporterName: sent.name || null, reporterContact: sent.contact || null }, reporter);
  const faults: [ComplaintFault, boolean][] = [
    ['CATEGORY', !isOf('COMPLAINT_CATEGORY', sent.category)],
    ['OFFICE', sent.category === 'CONDUCT' && !isOf('COMPLAINED_OFFICE', sent.office)],
    ['AREA', !(region(sent.area) && covers(installation.province, sent.area) && ['REGENCY', 'DISTRICT', 'VILLAGE'].includes(levelOf(sent.area)))],
    ['TEXT', sent.text === ''],
    ['TOO_LONG', sent.text.length > longestText],
    ['NUMBER', [sent.text, sent.name, sent.contact].some(holdsNumber)],
    ['REPORTER', reporter.found.length > 0],
  ];
  return faults.filter(([, wrong]) => wrong).map(([fault]) => fault);
}

/** Takes a complaint of the public page, once for each form: sent again, it answers the first ticket. */
export async function takeComplaint(client: PrismaClient, sent: SentComplaint, requestId: string): Promise<TakenComplaint> {
  return asWorker(() => client.$transaction(async (tx): Promise<TakenComplaint> => {
    // Two of one form at once: the second waits, and finds the first.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`complaint ${sent.form}`}, 0))::text`;
    const before = await tx.complaint.findUnique({ where: { form: sent.form }, select: { ticket: true } });
    if (before) return before;
    const ctx: Context = { viewer: page(installation.province), language: 'id', requestId, db: tx };
    const claim = sent.category === 'AID_CLAIM_AFTER_ENUMERATION' && sent.receipt !== '';
    const findId = claim ? await findOfReceipt(tx, sent.receipt) : null;
    const faults = [...faultsOf(sent, ctx), ...(claim && findId === null ? ['RECEIPT' as const] : [])];
    if (faults.length > 0) return { faults };
    const reporter = readReporter({ reporterName: sent.name || null, reporterContact: sent.contact || null }, new Problems(ctx));
    const conduct = sent.category === 'CONDUCT';
    const { id, ticket } = await enterComplaint(tx, {
      channel: 'PUBLIC_PAGE', category: sent.category as ComplaintCategory, complainedOffice: conduct ? sent.office as ComplainedOffice : null, area: sent.area, text: sent.text, reporter, findId, form: sent.form,
    }, { account: 'halaman-pengaduan', name: 'Halaman pengaduan' });
    const after = await complaintEntity.snapshot(tx, id);
    if (!after) throw new Error(`The public page left no complaint ${id}`);
    await writeTrail(tx, ctx, 'beneficiaries', 'Complaint', { operation: 'CREATED', mutation: 'takeComplaint', reason: null }, [{ id, before: null, after }]);
    return { ticket };
  }));
}
