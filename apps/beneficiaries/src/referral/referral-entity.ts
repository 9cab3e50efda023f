import { label, type Code } from '@pilar/domain/vocabulary';
import { caveatLines, day, inBulk, lines } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { concealed, hex } from '@pilar/subgraph/sealed-numbers';
import type { Db } from '../db.ts';
import { subjectOf } from '../subject-of.ts';
import { referralTasks } from './referral-rules.ts';

/** A referral as history, inbox and change feed see it. Of a case of a sensitive type, and of one that the viewer does not see, nobody else is told. */
export const referralEntity = inBulk<Db>({
  type: 'Referral',
  table: 'beneficiaries.referral',
  model: 'referral',
  snapshots: async (tx, ids) => {
    const rows = await tx.referral.findMany({ where: { id: { in: [...ids] } } });
    const cases = new Map((await tx.welfareCase.findMany({ where: { id: { in: rows.map(({ caseId }) => caseId) } }, select: { id: true, sensitive: true, beneficiaryId: true, familyId: true } })).map((one) => [one.id, one]));
    const followed = new Set((await tx.referral.findMany({ where: { followsId: { in: [...ids] } }, select: { followsId: true } })).map(({ followsId }) => followsId));
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: row.caseNumber,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      confidential: cases.get(row.caseId)?.sensitive ?? true,
      subject: subjectOf(cases.get(row.caseId) ?? {}),
      facts: {
        state: row.state,
        institution: naming(row.institutionId, row.institutionName),
        service: row.service,
        setting: row.setting,
        letterNumber: row.letterNumber,
        sentOn: day(row.sentOn),
        consent: [label('CONSENT_GIVER', row.consentBy as Code<'CONSENT_GIVER'>, 'id'), label('CONSENT_FORM', row.consentForm as Code<'CONSENT_FORM'>, 'id'), day(row.consentOn)].join(' · '),
        consentEnded: row.consentEndedOn && [label('CONSENT_GIVER', row.consentEndedBy as Code<'CONSENT_GIVER'>, 'id'), day(row.consentEndedOn)].join(' · '),
        sharedFacts: lines((row.sharedFacts as Code<'SHARED_FACT'>[]).map((fact) => label('SHARED_FACT', fact, 'id'))),
        shared: concealed(row.sealed && hex(row.sealed)),
        answeredOn: day(row.answeredOn),
        rejection: row.rejection,
        arrivedOn: day(row.arrivedOn),
        leftOn: day(row.leftOn),
        outcome: row.outcome,
        caveats: caveatLines(row.caveats),
      },
      tasks: referralTasks({ state: row.state, sentOn: day(row.sentOn) ?? '', answeredOn: day(row.answeredOn), next: followed.has(row.id) }, row.areaCode),
    }]));
  },
});
