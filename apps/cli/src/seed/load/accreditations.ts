import { inventedAccreditations } from '../invented/accreditations.ts';
import type { Officers } from '../officers.ts';
import { accreditationScale } from '../sources/accreditation.ts';
import { idOf, type Ids } from './ids.ts';

const standards = ['PROGRAMME', 'STAFF', 'MANAGEMENT', 'FACILITIES', 'SERVICE', 'RESULTS'];

/** The grades of the regulation by the province, then what each regency records of its institutions. */
export async function loadAccreditations(officers: Officers, institutions: Ids, laws: Ids): Promise<void> {
  const [scale] = await officers.province.write('recordAccreditationScale', [{ key: 'accreditation-scale', input: { ...accreditationScale, legalBasis: idOf(laws, 'akreditasi2012') } }]);
  for (const { area, nth, appliedOn, recommendedOn, visitedOn, grade, certificateDate } of inventedAccreditations) {
    const [writer, key] = [officers.of(area), `accreditation-${area}-${nth}`];
    const [id] = await writer.write('applyForAccreditation', [{ key, input: { institution: idOf(institutions, `institution-${area}-${nth}`), appliedOn } }]);
    if (recommendedOn) await writer.write('recommendAccreditation', [{ key: `${key}-recommended`, input: { id, version: 1, number: `460/${nth}/REK`, date: recommendedOn } }]);
    if (visitedOn) await writer.write('recordAssessment', [{ key: `${key}-assessed`, input: { id, version: 2, visitedOn, scores: standards.map((standard, at) => ({ standard, score: (grade === 'TT' ? 50 : 80) + at * 2 })) } }]);
    if (grade) await writer.write('recordGrade', [{ key: `${key}-graded`, input: { id, version: 3, scale, grade, ...(certificateDate && { certificateDate, certificateNumber: `BALKS-${area}-${nth}` }) } }]);
  }
}
