import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { Duplicate, NotAllowed } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { welfareCaseEntity } from '../case/case-entity.ts';
import { beginService, checkBegins, checkConfirmed, checkDecides } from '../case-service/begin-service.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { checkPlace, lockPlaces } from './places.ts';
import { isChild } from './consent-rules.ts';
import { referralEntity } from './referral-entity.ts';
import { referralMessages as messages } from './referral-messages.ts';
import { CareService, CareSetting, ConsentForm, ConsentGiver, Referral, SharedFactType } from './referral.ts';
import { readPapers, sealShared, shareFacts } from './shared-facts.ts';

const ConsentInput = builder.inputType('ReferralConsentInput', {
  description: 'Who agreed to a referral and to what is shared.',
  fields: (t) => ({
    by: t.field({ type: ConsentGiver, required: true, description: 'Who; of a child a parent, guardian or authority.' }),
    name: t.string({ required: true, description: 'Their name, at most 200 characters; kept sealed.' }),
    on: t.field({ type: 'Date', required: true, description: 'Day on which they agreed, not after the referral.' }),
    form: t.field({ type: ConsentForm, required: true, description: 'How.' }),
    document: t.string({ description: 'Number of the written consent or where it is kept, at most 200 characters.' }),
    file: t.id({ description: 'The written consent among the evidence of the case.' }),
  }),
});

type Consent = typeof ConsentInput.$inferInput;

/** Notes a consent that is missing, comes late, is a child's own, or in writing without its paper. */
async function checkConsent(tx: Db, consent: Consent | null | undefined, of: { id: string; bornOn: Date | null; sensitivities: readonly string[] }, sentOn: string, problems: Problems): Promise<{ name: string; document: string | null; file: string | null }> {
  if (!consent) {
    problems.add('consent', messages.consentNeeded);
    return { name: '', document: null, file: null };
  }
  checkDay('consent.on', consent.on, problems);
  if (consent.on > sentOn) problems.add('consent.on', messages.consentAfter, { value: consent.on, sent: sentOn });
  if (consent.by === 'SELF' && isChild(of, sentOn)) problems.add('consent.by', messages.consentOfChild);
  const name = requiredTextWithoutNumber('consent.name', consent.name, 200, problems);
  const document = textWithoutNumber('consent.document', consent.document, 200, problems) ?? null;
  const file = consent.file?.toLowerCase() ?? null;
  if (file !== null && !(isId(file) && await tx.caseFile.count({ where: { id: file, caseId: of.id, withdrawnAt: null } }) === 1)) problems.add('consent.file', messages.consentFile);
  if (consent.form === 'WRITTEN' && document === null && file === null) problems.add('consent.document', messages.consentPaper);
  return { name, document, file };
}

beneficiaries.command({
  name: 'referCase',
  description: 'Refers a confirmed case to an institution that gives what is needed and has a free place, with the consent of whom it is about, and shares with it the chosen facts alone. Somebody in another institution\'s care is so moved on. Begins service of the case where it has not begun.',
  permission: 'referral.make', entity: referralEntity, result: Referral, operation: 'CREATED',
  input: builder.inputType('ReferCaseInput', {
    description: 'A referral.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      case: t.id({ required: true, description: 'The case: confirmed or in service, with no other referral under way.' }),
      institution: t.id({ required: true, description: 'The institution; see referralCandidates.' }),
      service: t.field({ type: CareService, required: true, description: 'What is needed.' }),
      setting: t.field({ type: CareSetting, required: true, description: 'Inside or outside of the institution.' }),
      consent: t.field({ type: ConsentInput, description: 'Who agreed; nobody is referred without.' }),
      share: t.field({ type: [SharedFactType], required: true, description: 'What the institution is told; no more than it needs to decide.' }),
      papers: t.stringList({ description: 'Papers that go along, by name.' }),
      letterNumber: t.string({ description: 'Number of the letter, as the office gives it; at most 100 characters.' }),
      sentOn: t.field({ type: 'Date', description: 'Day of sending; default: today.' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const [id, caseId, institutionId] = [newId(), input.case.toLowerCase(), input.institution.toLowerCase()];
    const sentOn = input.sentOn ?? today();
    await touch({ entity: welfareCaseEntity, path: 'case', id: caseId }, async () => {
      const of = await tx.welfareCase.findUniqueOrThrow({ where: { id: caseId }, include: { type: true, particulars: true, beneficiary: true } });
      checkDecides(ctx, of);
      if (of.sensitive && input.share.some((fact) => fact === 'NEEDS' || fact === 'NARRATIVE') && !allowed(ctx, 'case.reveal')) throw new NotAllowed(say(ctx.language, messages.mayNotShare), ['share']);
      checkConfirmed(of, 'case', problems);
      await checkBegins(tx, ctx, of, 'case', problems);
      checkDay('sentOn', sentOn, problems);
      if (sentOn < (day(of.foundOn) ?? '')) problems.add('sentOn', messages.sentBeforeFound, { value: sentOn, found: day(of.foundOn) ?? '' });
      const earlier = await tx.referral.findMany({ where: { caseId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true, state: true, institutionId: true, institutionName: true, consentEndedOn: true } });
      if (earlier.some(({ state }) => state === 'SENT' || state === 'ACCEPTED')) throw new Duplicate(say(ctx.language, messages.openAlready), ['case']);
      const there = earlier.find((one) => one.state === 'ARRIVED' && one.institutionId === institutionId);
      if (there) problems.add('institution', messages.inCareThere, { name: there.institutionName });
      const need = { service: input.service as Code<'CARE_SERVICE'>, setting: input.setting as Code<'CARE_SETTING'> };
      if (isId(institutionId)) await lockPlaces(tx, institutionId);
      const place = isId(institutionId) ? await checkPlace(tx, 'institution', institutionId, need, today(), problems) : null;
      if (!isId(institutionId)) problems.add('institution', messages.unknownInstitution, { value: input.institution.slice(0, 60) });
      const consent = await checkConsent(tx, input.consent, of, sentOn, problems);
      // What was taken back is given anew, or not used again.
      const ended = earlier.map(({ consentEndedOn }) => day(consentEndedOn) ?? '').toSorted().at(-1) ?? '';
      if (input.consent && input.consent.on < ended) problems.add('consent.on', messages.consentTakenBack, { value: input.consent.on, ended });
      const facts = await shareFacts(tx, of, input.share, sentOn, problems);
      const papers = readPapers(input.papers ?? [], problems);
      const letterNumber = textWithoutNumber('letterNumber', input.letterNumber, 100, problems) ?? null;
      problems.refuse();
      const follows = earlier[0];
      const create = () => tx.referral.create({
        data: {
          id, caseId, caseNumber: of.number, institutionId, institutionName: place?.name ?? '', ...need, followsId: follows?.id ?? null, letterNumber, sentOn: new Date(sentOn),
          consentBy: input.consent?.by ?? '', consentForm: input.consent?.form ?? '', consentOn: new Date(input.consent?.on ?? sentOn), consentFile: consent.file,
          sharedFacts: Object.keys(facts), sealed: sealShared(id, { facts, papers, consentName: consent.name, consentDocument: consent.document }),
          areaCode: of.areaCode, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [],
        },
      });
      // The one before it is told anew: a refused one asks for the next no more.
      if (follows) await touch({ entity: referralEntity, path: 'case', id: follows.id }, create);
      else await create();
      await beginService(tx, ctx, of, new Date(sentOn));
    });
    await beneficiaries.linkExternalIds(tx, ctx, 'Referral', id, input.externalIds);
    return id;
  },
});
