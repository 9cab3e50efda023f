import { Compiler } from '@pilar/documents/compiler';
import { referralLetterPaper } from '@pilar/documents/referral-letter';
import { daysAfter } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import { builder } from '../builder.ts';
import { answerDays } from './referral-rules.ts';
import { RevealedReferral } from './reveal-referral.ts';
import { openShared, type SharedFact } from './shared-facts.ts';

const compiler = new Compiler();

builder.objectField(RevealedReferral, 'letterPdf', (t) => t.string({
  nullable: true,
  description: 'The letter of referral as a file to print, a PDF in base64, with what was shared and no more. A draft until its number is entered. Made anew each time and kept nowhere; null once the consent was taken back.',
  resolve: async ({ id }, _args, ctx) => {
    const row = await ctx.db.referral.findUniqueOrThrow({ where: { id } });
    // Opened for another purpose, it makes no letter either.
    if (row.consentEndedOn !== null) return null;
    const { facts, papers } = openShared(row);
    const sentOn = day(row.sentOn) ?? '';
    const { pdf } = await compiler.make(referralLetterPaper({
      number: row.letterNumber, caseNumber: row.caseNumber, institution: row.institutionName, office: row.ownerCode, sentOn, answerBy: daysAfter(sentOn, answerDays), papers,
      service: row.service as Code<'CARE_SERVICE'>, setting: row.setting as Code<'CARE_SETTING'>,
      facts: Object.entries(facts).map(([fact, value]) => ({ fact: fact as SharedFact, value })),
      consentBy: row.consentBy as Code<'CONSENT_GIVER'>, consentForm: row.consentForm as Code<'CONSENT_FORM'>, consentOn: day(row.consentOn) ?? '',
    }));
    return pdf.toString('base64');
  },
}));
