import { formatLongDate } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Paper } from './paper.ts';

/** What a letter of referral tells: nothing of somebody but the facts that were chosen to be shared. Days ISO. */
export type ReferralLetter = {
  number: string | null; caseNumber: string; institution: string; office: string; service: Code<'CARE_SERVICE'>; setting: Code<'CARE_SETTING'>;
  facts: readonly { fact: Code<'SHARED_FACT'>; value: string }[]; papers: readonly string[];
  consentBy: Code<'CONSENT_GIVER'>; consentForm: Code<'CONSENT_FORM'>; consentOn: string; sentOn: string; answerBy: string;
};

const title = 'Surat rujukan';

/** The letter, of the social office of that region; signed by hand. Marked as a draft until it has its number. */
export function referralLetterPaper({ number, caseNumber, institution, office, service, setting, facts, papers, consentBy, consentForm, consentOn, sentOn, answerBy }: ReferralLetter): Paper {
  const place = region(office)?.fullName ?? office;
  const head = `Dinas Sosial ${place}`;
  const word = (text: string) => text.toLowerCase();
  return {
    template: 'referral-letter',
    frame: {
      paper: { title, subtitle: `Kasus ${caseNumber}`, number, draft: number === null, author: head, footer: `${title} ${caseNumber}` },
      letterhead: { lines: [`Pemerintah ${place}`, 'Dinas Sosial'], address: [] },
      signature: { place: region(office)?.name ?? office, date: formatLongDate(sentOn, 'id'), onBehalf: [], post: 'Kepala Dinas Sosial', name: null, rank: null, nip: null },
      verification: null,
    },
    data: {
      letter: {
        institution, service: word(label('CARE_SERVICE', service, 'id')), setting: word(label('CARE_SETTING', setting, 'id')), papers,
        facts: facts.map(({ fact, value }) => ({ name: label('SHARED_FACT', fact, 'id'), value })),
        consent: `${word(label('CONSENT_GIVER', consentBy, 'id'))} (${word(label('CONSENT_FORM', consentForm, 'id'))}) pada ${formatLongDate(consentOn, 'id')}`,
        answerBy: formatLongDate(answerBy, 'id'),
      },
    },
    madeAt: Math.floor(Date.parse(`${sentOn}T00:00:00Z`) / 1_000), previews: 0,
  };
}
