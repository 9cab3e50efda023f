import { covers } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { parseId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { Context } from '@pilar/subgraph/context';
import { codes } from '@pilar/domain/vocabulary';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { Complaint, ComplainedOfficeType } from './complaint.ts';
import { readReporter, readText } from './complaint-content.ts';
import { complaintEntity } from './complaint-entity.ts';
import { complaintMessages as messages } from './complaint-messages.ts';
import { ComplaintCategoryType } from './complaint-rule.ts';
import { handlerOf, mayHandle, needsOutsider, type ComplainedOffice, type ComplaintCategory } from './complaint-rules.ts';
import { enterComplaint, findOfReceipt } from './enter-complaint.ts';

/** Channels by which an officer takes a complaint down; the public page has its own door. */
const DeskChannel = builder.enumType('ComplaintDeskChannel', { description: 'By which way a complaint came that an officer takes down.', values: codes('COMPLAINT_CHANNEL').filter((code) => code !== 'PUBLIC_PAGE') });

/** Notes an office that is missing of conduct, or given of anything else. */
export function checkOffice(category: ComplaintCategory, office: ComplainedOffice | null | undefined, problems: Problems): void {
  if (category === 'CONDUCT' && !office) problems.add('complainedOffice', messages.officeNeeded);
  if (category !== 'CONDUCT' && office) problems.add('complainedOffice', messages.officeNotAsked);
}

/** Whether the viewer goes on seeing a complaint about conduct that such an office handles. */
export function seesConduct({ viewer }: Context, handler: string, office: ComplainedOffice): boolean {
  const { area, role } = viewer.grant;
  return covers(area, handler) && mayHandle(area, office) && (!(needsOutsider(office) || office === 'UNKNOWN') || role === 'PROV_ADMIN');
}

/** Whom it is about, where the viewer sees them; notes an id that is none of theirs. */
async function readAbout(tx: Db, ctx: Context, given: { family?: string | null; beneficiary?: string | null }, problems: Problems) {
  const familyId = given.family ? parseId(ctx, 'family', given.family) : null;
  const beneficiaryId = given.beneficiary ? parseId(ctx, 'beneficiary', given.beneficiary) : null;
  if (familyId && !await tx.family.findUnique({ where: { id: familyId }, select: { id: true } })) problems.add('family', shared.unknownReference, { type: 'Family', value: familyId });
  if (beneficiaryId && !await tx.beneficiary.findUnique({ where: { id: beneficiaryId }, select: { id: true } })) problems.add('beneficiary', shared.unknownReference, { type: 'Beneficiary', value: beneficiaryId });
  return { familyId, beneficiaryId };
}

beneficiaries.command({
  name: 'recordComplaint',
  description: 'Takes a complaint down at the desk, by telephone, from a letter or in the field. Its district handles it; one about an officer\'s conduct goes to the level above, and is not taken down by the office complained of.',
  permission: 'complaint.record', entity: complaintEntity, result: Complaint, operation: 'CREATED',
  input: builder.inputType('RecordComplaintInput', {
    description: 'A complaint.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      channel: t.field({ type: DeskChannel, required: true, description: 'By which way it came.' }),
      category: t.field({ type: ComplaintCategoryType, required: true, description: 'What it is about.' }),
      complainedOffice: t.field({ type: ComplainedOfficeType, description: 'Of conduct, and then required: whose officer it is about.' }),
      area: t.field({ type: 'RegionCode', required: true, description: 'Village, district or regency that it is about.' }),
      receivedOn: t.field({ type: 'Date', required: true, description: 'Day on which it reached the office.' }),
      text: t.string({ required: true, description: 'What was told, at most 4,000 characters; no numbers of persons.' }),
      reporterName: t.string({ description: 'Who told it; left out of an anonymous one. Opened for a purpose only.' }),
      reporterContact: t.string({ description: 'Their telephone or e-mail.' }),
      family: t.id({ description: 'The family (Family) that it is about.' }),
      beneficiary: t.id({ description: 'The person (Beneficiary) that it is about.' }),
      receiptCode: t.string({ description: 'Of a claim: code of the receipt of the inventory, where one was shown.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    problems.area('area', input.area, { levels: ['REGENCY', 'DISTRICT', 'VILLAGE'] });
    checkDay('receivedOn', input.receivedOn, problems);
    checkOffice(input.category, input.complainedOffice, problems);
    const [text, reporter] = [readText(input.text, problems), readReporter(input, problems)];
    const about = await readAbout(tx, ctx, input, problems);
    const receipt = problems.text('receiptCode', input.receiptCode, 40) ?? null;
    if (receipt !== null && input.category !== 'AID_CLAIM_AFTER_ENUMERATION') problems.add('receiptCode', messages.receiptOfClaim);
    const findId = receipt === null ? null : await findOfReceipt(tx, receipt);
    if (receipt !== null && findId === null) problems.add('receiptCode', messages.unknownReceipt);
    problems.refuse();
    const office = input.complainedOffice ?? null;
    const handler = handlerOf(input.area, office);
    if (office !== null && !seesConduct(ctx, handler, office)) problems.add('complainedOffice', messages.ofOwnOffice, { office: region(handler)?.fullName ?? handler });
    problems.refuse();
    const { id } = await enterComplaint(tx, {
      ...about, channel: input.channel, category: input.category, complainedOffice: office, area: input.area, text, reporter, findId, receivedOn: input.receivedOn, caveats: input.caveats ?? [],
    }, { account: accountOf(ctx.viewer), name: ctx.viewer.name });
    await beneficiaries.linkExternalIds(tx, ctx, 'Complaint', id, input.externalIds);
    return id;
  },
});
