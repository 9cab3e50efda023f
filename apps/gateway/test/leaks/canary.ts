import { may, type Permission } from '@pilar/domain/access';
import { ancestorsOf, covers } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';

/**
 * Who may read a record by the rule of its type: its area alone, also the areas below it (an official, an office,
 * what is planned for a whole regency), everyone signed in (law and plans, whose tables are marked public), or its owner
 * alone, who is none of the readers (background work).
 */
export type Reach = 'area' | 'downward' | 'open' | 'own';

/** What a canary's text says of the record it stands in, so that any answer can be judged by its words alone. */
export type Canary = { area: string; /** Area of whoever entered it. */ owner: string; reach: Reach; type: string };

const pattern = /Kanari_(ID|[\dx]+)_(ID|[\dx]+)_(area|downward|open|own)_([A-Za-z]+)_/gi;

/** The text of a canary. Its end is marked, so that no area's token begins another's. */
export function token({ area, owner, reach, type }: Canary): string {
  return `Kanari_${area.replaceAll('.', 'x')}_${owner.replaceAll('.', 'x')}_${reach}_${type}_`;
}

/** Every canary named in a text; search columns hold it in lower case, so types are read so. */
export function canariesIn(text: string): Canary[] {
  const code = (part: string) => part.replaceAll('x', '.');
  return [...text.matchAll(pattern)].map(([, area = '', owner = '', reach = '', type = '']) => ({ area: code(area), owner: code(owner), reach: reach.toLowerCase() as Reach, type: type.toLowerCase() }));
}

/** By name of type in lower case; one that is not here fails the test as soon as it has canaries. */
const readPermissions: Record<string, Permission> = {
  person: 'person.read', pillar: 'pillar.read', pillarreport: 'report.read', office: 'office.read', institution: 'institution.read',
  legalbasis: 'law.read', plandocument: 'plan.read', eventseries: 'event.read', event: 'event.read', participant: 'participant.read', draftevent: 'event.readUnpublished', eventpaper: 'document.read', eventphoto: 'event.read', unagreedphoto: 'event.readUnpublished',
  duty: 'duty.read', dutyacknowledgement: 'pillar.read', training: 'training.read', grade: 'grade.read',
  youthorganisation: 'youth.read', workprogramme: 'youth.read', reactivationdrive: 'youth.read',
  policynotice: 'notice.read', minutes: 'minutes.read', actionitem: 'minutes.read', eventquestion: 'minutes.read', eventfeedback: 'participant.read',
  forum: 'forum.read', partnerorganisation: 'partner.read',
  servicecentre: 'service.read', serviceday: 'service.readLog',
  registration: 'registration.read', registrationrule: 'registration.read', holidayyear: 'holiday.read', planitem: 'plan.read',
  monitoring: 'monitoring.read', monitoringplan: 'monitoring.read', monitoringfinding: 'monitoring.read', monitoringinstrument: 'monitoring.read',
  institutionreport: 'yearReport.read',
  accreditation: 'accreditation.read', accreditationscale: 'accreditation.read',
  inventoryplan: 'inventory.read', inventoryround: 'inventory.read', inventoryfind: 'family.read', inventoryminutes: 'family.read', areaindicator: 'indicator.read', programme: 'programme.read', programmepaper: 'programme.read', entitlement: 'entitlement.read', entitlementbatch: 'entitlement.read', distributionbatch: 'distribution.read', delivery: 'delivery.read', deliveryfile: 'delivery.read', sixtcheck: 'sixT.read', sixtphoto: 'delivery.read', povertysnapshot: 'poverty.read', fundingeffort: 'poverty.read',
  proposal: 'proposal.read', decisionbatch: 'proposal.read', ministryfile: 'proposal.send', villagemeeting: 'proposal.read',
  family: 'family.read', beneficiary: 'beneficiary.read', welfarecase: 'case.read', sensitivewelfarecase: 'case.readSensitive', casefile: 'case.read', caseservice: 'case.read', referral: 'referral.read', housingphoto: 'family.read', casetypelist: 'caseType.read', complaint: 'complaint.read', complaintrule: 'complaint.read', datarequest: 'request.read', restriction: 'request.read', duplicatepair: 'beneficiary.merge', task: 'task.read', document: 'document.read', account: 'account.read', grant: 'account.read', machineclient: 'machine.read', import: 'import.read', importrow: 'import.run', boundaryset: 'boundaries.install', alert: 'alert.read', incident: 'incident.read', erasure: 'retention.read',
};

/** The right that reading a type takes. */
export function readPermission(type: string): Permission {
  const permission = readPermissions[type.toLowerCase()];
  if (!permission) throw new Error(`The leak test does not know which right reading ${type} takes`);
  return permission;
}

/** Whether the viewer may read the record that a canary stands in. */
export function mayRead(viewer: Viewer, { area, owner, reach, type }: Canary): boolean {
  if (viewer.kind === 'anonymous' || reach === 'own') return false;
  const within = [area, owner].some((code) => covers(viewer.grant.area, code)) || (reach === 'downward' && ancestorsOf(viewer.grant.area).includes(area));
  if (type.toLowerCase() === 'povertysnapshot' && area.length > 5 && !may(viewer, 'family.read')) return false;
  return may(viewer, readPermission(type)) && (reach === 'open' || within);
}
