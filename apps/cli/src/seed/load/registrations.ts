import { paperTerms, papersOf, plannedInstitutions, type Planned } from '../invented/registrations.ts';
import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

/**
 * Papers, counts and registrations of institutions. Whoever submits does not decide: the province applies on behalf of those
 * that the regency registers, and the regency of those that the province does.
 */
export async function loadRegistrations(officers: Officers, institutionIds: Ids, officeIds: Ids): Promise<void> {
  const all = plannedInstitutions();
  const equipped = all.filter(({ plan }) => plan !== 'NONE');
  await eachOfficer(officers, equipped, async (writer, own) => {
    await writer.write('filePaper', own.flatMap((one) => papersOf(one, equipped.indexOf(one)).map((paper) => ({ key: `paper-${one.key}-${paper.kind}`, input: { ...paper, institution: idOf(institutionIds, one.key) } }))));
    await writer.write('countClients', own.flatMap((one, nth) => one.capacity === null ? [] : [{
      key: `count-${one.key}`,
      input: { institution: idOf(institutionIds, one.key), asOf: '2026-06-30', counts: [{ setting: 'INSIDE', age: one.services.includes('ELDERLY') ? 'AGE_60' : 'AGE_6_17', male: 3 + nth, female: 2 + nth }] },
    }]));
    await writer.write('recordRegistration', own.flatMap((one) => {
      const term = one.plan in paperTerms ? paperTerms[one.plan as keyof typeof paperTerms] : null;
      if (!term || one.workingLevel !== 'REGENCY') return [];
      const issuer = idOf(officeIds, one.regency === '36.02' ? 'dinsosLebak' : 'dinsosKabSerang');
      return [{ key: `registered-${one.key}`, input: { ...term, issuer, institution: idOf(institutionIds, one.key), number: `460/${100 + equipped.indexOf(one)}/TD-LKS` } }];
    }));
  });
  await applyFor(officers, equipped.filter(({ plan }) => ['SUBMITTED', 'RETURNED', 'DOCS_CHECKED', 'DRAFT'].includes(plan)), institutionIds);
}

async function applyFor(officers: Officers, applying: readonly Planned[], institutionIds: Ids): Promise<void> {
  for (const one of applying) {
    const applicant = one.workingLevel === 'REGENCY' ? officers.province : officers.of(one.area);
    const authority = one.workingLevel === 'REGENCY' ? officers.of(one.area) : officers.province;
    const key = `application-${one.key}`;
    const [id] = await applicant.write('applyForRegistration', [{ key, input: { institution: idOf(institutionIds, one.key), letterNumber: `${one.key.slice(-1)}/LKS/2026`, letterDate: '2026-10-05' } }]);
    if (one.plan === 'DRAFT') continue;
    await applicant.write('submitRegistration', [{ key: `${key}-submit`, input: { id, version: 1 } }]);
    if (one.plan === 'RETURNED') {
      await authority.write('returnRegistration', [{
        key: `${key}-return`, input: { id, version: 2, reason: 'Susunan pengurus pada akta berbeda dengan yang diajukan', papers: [{ item: 'BOARD_AGREES', met: false, note: 'Ketua pada akta bukan ketua yang mengajukan' }] },
      }]);
    }
    if (one.plan === 'DOCS_CHECKED') {
      const checks = ['PAPERS_WHOLE', 'PAPERS_VALID', 'NAME_AGREES', 'BOARD_AGREES', 'SERVICE_DESCRIBED'].map((item) => ({ item, met: true }));
      await authority.write('checkRegistrationPapers', [{ key: `${key}-check`, input: { id, version: 2, checks } }]);
    }
  }
}

async function eachOfficer(officers: Officers, all: readonly Planned[], work: (writer: ReturnType<Officers['of']>, own: Planned[]) => Promise<void>): Promise<void> {
  for (const [, own] of Map.groupBy(all, ({ regency }) => regency)) await work(officers.of(own[0]?.area ?? ''), own);
}
