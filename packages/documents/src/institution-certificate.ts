import { formatLongDate, formatNumber } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label, type ListName } from '@pilar/domain/vocabulary';

/** What a certificate tells of its institution, as the viewer may see it. */
export const institutionCertificateQuery = `query InstitutionCertificate($id: ID!) {
  institution(id: $id) {
    name kind legalForm address area { code } headName services settings capacity workingLevel standing registrationNumber registeredUntil
    papers { kind number date issuer }
    registrations { kind state number grantedOn validTo issuer { name } recommendation }
  }
}`;

type Certified = {
  name: string; kind: string; legalForm: string | null; address: string | null; area: { code: string }; headName: string | null; services: string[]; settings: string[];
  capacity: number | null; workingLevel: string | null; standing: string; registrationNumber: string | null; registeredUntil: string | null;
  papers: { kind: string; number: string | null; date: string | null; issuer: string | null }[];
  registrations: { kind: string; state: string; number: string | null; grantedOn: string | null; validTo: string | null; issuer: { name: string | null } | null; recommendation: string | null }[] | null;
};

/** The answer to `institutionCertificateQuery`. */
export type InstitutionCertificateAnswer = { institution: Certified | null };

const word = (list: ListName, code: string | null) => (code === null ? null : label(list, code, 'id'));
const words = (list: ListName, codes: readonly string[]) => codes.map((code) => label(list, code, 'id')).join('; ') || null;

/** Data of the template: every text in its Indonesian form, null what is not recorded. Null for an institution that is not registered now. */
export function institutionCertificateData(institution: Certified) {
  const { registrationNumber: number, registeredUntil: until } = institution;
  const registration = institution.registrations?.find((one) => one.number === number && one.state === 'REGISTERED');
  if (institution.standing !== 'REGISTERED' || number === null || !registration) return null;
  const paper = (kind: string) => {
    const found = institution.papers.find((one) => one.kind === kind);
    return found ? [found.number, found.date && formatLongDate(found.date, 'id'), found.issuer].filter(Boolean).join(', ') : null;
  };
  return {
    certificate: {
      name: institution.name,
      facts: [
        { name: 'Jenis lembaga', value: word('INSTITUTION_KIND', institution.kind) },
        { name: 'Bentuk hukum', value: word('LEGAL_FORM', institution.legalForm) },
        { name: 'Akta notaris', value: paper('DEED') },
        { name: 'Pengesahan badan hukum', value: paper('MINISTRY_DECREE') },
        { name: 'Alamat', value: [institution.address, region(institution.area.code)?.fullName].filter(Boolean).join(', ') },
        { name: 'Ketua', value: institution.headName },
        { name: 'Layanan', value: words('CARE_SERVICE', institution.services) },
        { name: 'Tempat pelayanan', value: words('CARE_SETTING', institution.settings) },
        { name: 'Daya tampung', value: institution.capacity === null ? null : `${formatNumber(institution.capacity, 'id')} orang` },
        { name: 'Wilayah kerja', value: word('WORKING_LEVEL', institution.workingLevel) },
        { name: 'Didaftarkan oleh', value: [registration.issuer?.name, registration.recommendation && `rekomendasi ${registration.recommendation}`].filter(Boolean).join(', ') || null },
      ],
      from: registration.grantedOn && formatLongDate(registration.grantedOn, 'id'),
      until: until && formatLongDate(until, 'id'),
      renewal: registration.kind === 'RENEWAL',
    },
  };
}
