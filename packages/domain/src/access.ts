import type { Viewer } from './viewer.ts';

/** Roles in the order of the table's columns. */
export const roles = [
  'PROV_ADMIN', 'PROV_OFFICER', 'PROV_HEAD', 'VIEWER', 'REG_OFFICER', 'KEC_OFFICER',
  'TKSK', 'VILLAGE_OPERATOR', 'LKS_USER', 'KT_USER', 'AUDITOR', 'MACHINE',
] as const;

export type Role = (typeof roles)[number];

/**
 * Who may do what, always within the grant's area (row-level security sees to the area).
 *
 * - PROV_HEAD and VIEWER work with aggregates: no persons served, and of events only the published ones
 *   (`event.readUnpublished` opens the other states). VIEWER reads no persons at all.
 * - What is published of an event everybody may read (`event.publish`): province and regency decide it, a district reports to them.
 * - Law is the province's register; regencies read it and keep their own plans.
 * - LKS_USER works for the one institution that the grant names: row-level security shows no other. It corrects what is recorded of it and
 *   applies for registration; the authority decides (`registration.decide`, and by its level in the command). KT_USER only reads.
 * - The report of a year is the institution's own (`yearReport.write`), entered by the offices from paper where it has no account; they accept it.
 * - Whoever ticks who comes to an event may photograph it (`event.photograph`); its owner's officers caption and remove.
 * - Who takes part in an event is read by those who work with the persons, where the event is kept and where they come from; heads,
 *   observers, LKS_USER and KT_USER see how many of which group came. A TKSK ticks who comes to an event of their district
 *   (`participant.record`). A signature is shown where the event is kept (`participant.readSignature`).
 * - A MACHINE is a regency's system: it registers and corrects its own records, and withdraws none.
 * - An import needs the right to enter its kind of record beside `import.run`.
 * - `boundaries.install` changes what every map is drawn with; the installed boundaries are everybody's to see.
 * - `file.upload` sends a file; what may be done with it is the right of whatever takes it.
 * - `export.run` takes a list that one may read out of Pilar as a file. Who works in a village or for an organisation reads
 *   it here: their machines are their own, and a file leaves no trace of who opens it.
 * - `task.take` takes tasks for oneself, `task.assign` also gives back what another has taken. Which tasks a role sees
 *   stands in each task; LKS_USER and KT_USER have none, as a task belongs to an area, a MACHINE has no inbox; an AUDITOR is asked for what the
 *   data-protection officer decides.
 * - A document holds what its area's officers see of events and persons, unpublished ones too; heads and observers see the paper.
 * - `person.readPrivate` shows the personal columns, `person.revealNik` a NIK whole: for a purpose, and a machine with scope
 *   `nik:read` only. `person.matchNik` compares many numbers without showing anything, which systems need; officers look one up in the list.
 * - Duties (tupoksi) are everybody's to read, as law is, and the province's to publish. `duty.acknowledge` is the worker's own in
 *   their district, and an officer's on behalf of a worker. A grade is the work of a level of government: `grade.give` with
 *   the grant's area says which level's. Who works in a district sees its grades, their own among them; a village does not.
 *   A MACHINE reads all three and records none: acknowledging and grading are acts of people, and it withdraws nothing.
 * - `pillar.read` shows terms of service, `account.read` the person behind an entry of the history.
 * - Karang Taruna are recorded where they are, from paper more often than not; a regency decides what one is: active, dormant,
 *   dissolved, how classed, and whether its report is accepted. KT_USER only reads.
 * - Forums and partners are kept by province and regency; a district enters them from paper, who works below it reads. A regency
 *   decides whether one is dormant or ended. How a partner is reached (`partner.readContact`) is for those who work with it: heads,
 *   auditors, KT_USER and LKS_USER do not see it, and a pioneer family's is private as a person's is (`person.readPrivate`).
 * - A Puskesos is recorded by the offices above it; its log by whoever works in the village or the district. `service.readLog` shows
 *   the log by day, whole; whoever only reads (`service.read`) sees its sums, where few persons are hidden.
 * - A report tells in free words of work with families, so it is read where families are. It is written in the field, or from
 *   paper by the officers of district and regency; the regency decides on it, the province sees it.
 * - Minutes and what they left to be done are read where the work is done, not by heads and observers: they name who is to do it, of unpublished events too. The event's owner
 *   keeps them (`minutes.keep`), whoever works where an item is to be done moves it on (`action.move`). What was asked at an event
 *   goes the same way: read with the minutes, kept by the event's owner, answered by the offices of the region that asked.
 * - `coverage.read` shows how often regions were reached, as numbers by region and kind: heads and observers too, of events not yet published.
 * - Policy notices are everybody's to read; lists show those in force only to whoever works in the field (rule 43), who would tell people what
 *   no longer holds (`notice.readAll` shows the others). Province and regency issue them.
 * - Families and persons served are entered and corrected where the work is done, by regency, TKSK and village; what happens to a
 *   family (`family.change`) is told by people. `beneficiary.reveal` shows a NIK, a family card's number and the mother's name whole,
 *   for a purpose; `beneficiary.match` compares many numbers without showing anything;
 *   `beneficiary.checkNik` records what the civil register answered about a NIK;
 *   `beneficiary.merge` decides whether two records are one person's, and makes them one.
 * - An inventory round is planned by the offices and carried out where the village is counted; its result is published by regency and district. Heads
 *   and observers follow how far rounds are, and see neither who was found nor how many families: that takes `family.read`.
 * - Figures of a region (`indicator.read`) are followed as rounds are, and recorded by province and regency.
 * - Figures of extreme poverty and what is spent against it are followed the same way (`poverty.read`); heads and observers see figures of
 *   regencies and of the province, and nothing of one family. Province and regency record them (`poverty.record`).
 * - Proposals for the national register are made where families are known, and decided step by step by whom the path names
 *   (`proposal.decide` with the path's roles). The province reads a copy and is never a gate; it sets the path alone.
 *   A file for the ministry holds numbers whole and is made where it is sent, by the regency alone (`proposal.send`).
 *   Village meetings are recorded by those who work there, or by the regency from paper (`meeting.record`).
 * - An entitlement is read where families are, and proposed where they are known; the offices decide on it, each on the programmes of its own level.
 * - A case enters at any level (`case.report`) and is assessed in the field or by the offices; regency and province decide on it. Types that
 *   tell of children, health, crime, violence (`case.readSensitive`) are seen by the offices that decide alone: no list of a village, a district, a
 *   machine or an auditor holds one. Its particulars open by `case.reveal` for a purpose. The types themselves are law, as duties are.
 *   The recap counts them for everybody who works with numbers (`recap.read`); those that are small (`recap.readSmall`) for the offices that decide.
 * - Programmes of aid and their budgets are everybody's to read, as law and plans are: they are published. The province keeps those of the centre
 *   and its own, a regency its own and those of its villages (by level in the command).
 * - A complaint is taken down wherever somebody tells it (`complaint.record`, which also reads what was told), and handled by the offices
 *   (`complaint.handle`). One about an officer's conduct is seen and handled above the office complained of, which row-level security
 *   sees to. Who reported opens by `complaint.reveal` for a purpose. A MACHINE reads none, heads and observers see figures alone.
 * - Services of a case (`caseService.plan`) are planned and carried out by whoever assesses it. The level that handles the case refers it to an institution
 *   (`referral.make`); the institution sees in `referral.read` what was shared with it alone, and answers (`referral.answer`), or the offices for it from paper.
 * - How a distribution goes (`distribution.read`) is followed as figures are; who was given what is read where families are (`delivery.read`), and
 *   recorded where it is handed out. The offices plan it and reconcile it: whoever hands out money does not say that it adds up.
 * - The 6T are checked where aid is handed out (`sixT.check`) and followed as figures are (`sixT.read`; of a delivery, as who receives it). A finding is
 *   answered and closed above the village (`sixT.answer`), and closed by somebody else than who answered.
 * - A monitoring is planned, scored and closed by the offices of province and regency; whoever works in a district may visit and
 *   answer findings. Its instrument is the province's, as duties are. The grades of an accreditation (`accreditation.scale`) are law.
 * - Accounts, grants and machine clients are managed by the administrator of the province and by the regency, each in its area (`account.manage`,
 *   `machine.manage`); nobody grants beyond their own area and level, or to themselves (in the command). Whoever watches reads them.
 * - An AUDITOR is the data-protection officer: they read who read and changed what (`audit.read`), and change nothing but their office's own
 *   registers: they settle alerts, handle requests of persons and incidents, and approve erasures that they did not ask for.
 *   Of papers they make those of these registers alone (paper-permissions.ts). A regency is told
 *   of alerts in its area and handles the requests and incidents there; officers and heads follow incidents. How long what is kept
 *   (`retention.set`) is the province's to say.
 */
const table = {
  // admin  officer head  viewer reg  kec  tksk village lks  kt  auditor machine
  'event.read':           'x x x x x x x x x x x x',
  'event.readUnpublished':'x x . . x x x x . x x x',
  'event.record':         'x x . . x x . . . . . x',
  'event.correct':        'x x . . x x . . . . . x',
  'event.withdraw':       'x x . . x . . . . . . .',
  'event.publish':        'x x . . x . . . . . . x',
  'event.photograph':     'x x . . x x x . . . . x',
  'minutes.read':         'x x . . x x x x . . x x',
  'minutes.keep':         'x x . . x x . . . . . x',
  'action.move':          'x x . . x x x x . . . x',
  'coverage.read':        'x x x x x x x x . . x x',
  'notice.read':          'x x x x x x x x x x x x',
  'notice.readAll':       'x x x x x x . . . . x x',
  'notice.issue':         'x x . . x . . . . . . .',
  'participant.read':     'x x . . x x x x . . x x',
  'participant.invite':   'x x . . x x . . . . . x',
  'participant.record':   'x x . . x x x . . . . x',
  'participant.readSignature': 'x x . . x x . . . . . .',
  'person.read':          'x x x . x x x x . x x x',
  'person.register':      'x x . . x . . . . . . x',
  'person.correct':       'x x . . x . . . . . . x',
  'person.merge':         'x x . . x . . . . . . .',
  'pillar.read':          'x x x . x x x x . x x x',
  'pillar.appoint':       'x x . . x . . . . . . x',
  'pillar.correct':       'x x . . x . . . . . . x',
  'duty.read':            'x x x x x x x x x x x x',
  'duty.publish':         'x x . . . . . . . . . .',
  'duty.acknowledge':     'x x . . x . x . . . . .',
  'training.read':        'x x x . x x x x . . x x',
  'training.record':      'x x . . x . . . . . . .',
  'grade.read':           'x x x . x x x . . . x x',
  'grade.give':           'x x . . x . . . . . . .',
  'office.read':          'x x x x x x x x x x x x',
  'office.register':      'x x . . x . . . . . . .',
  'office.correct':       'x x . . x . . . . . . .',
  'post.assign':          'x x . . x . . . . . . .',
  'letterhead.set':       'x x . . x . . . . . . .',
  'institution.read':     'x x x . x x x x x x x x',
  'institution.register': 'x x . . x . . . . . . x',
  'institution.correct':  'x x . . x . . . x . . x',
  'institution.dissolve': 'x x . . x . . . . . . .',
  'registration.read':    'x x x . x x x x x . x x',
  'registration.apply':   'x x . . x . . . x . . .',
  'registration.decide':  'x x . . x . . . . . . .',
  'registration.rule':    'x x . . . . . . . . . .',
  'yearReport.read':      'x x x . x x x x x . x x',
  'yearReport.write':     'x x . . x . . . x . . .',
  'yearReport.decide':    'x x . . x . . . . . . .',
  'holiday.read':         'x x x x x x x x x x x x',
  'holiday.set':          'x x . . . . . . . . . .',
  'youth.read':           'x x x . x x x x . x x x',
  'youth.record':         'x x . . x x x x . . . x',
  'youth.decide':         'x x . . x . . . . . . .',
  'forum.read':           'x x x . x x x x . x x x',
  'forum.record':         'x x . . x x . . . . . x',
  'forum.decide':         'x x . . x . . . . . . .',
  'partner.read':         'x x x . x x x x . x x x',
  'partner.readContact':  'x x . . x x x x . . . x',
  'partner.record':       'x x . . x x . . . . . x',
  'partner.decide':       'x x . . x . . . . . . .',
  'service.read':         'x x x . x x x x . . x x',
  'service.record':       'x x . . x x . . . . . x',
  'service.readLog':      'x x . . x x x x . . x x',
  'service.log':          'x x . . x x x x . . . x',
  'instrument.publish':   'x x . . . . . . . . . .',
  'monitoring.read':      'x x x . x x x . x . x x',
  'monitoring.plan':      'x x . . x . . . . . . .',
  'monitoring.visit':     'x x . . x x x . . . . .',
  'monitoring.answer':    'x x . . x x x . x . . .',
  'monitoring.score':     'x x . . x . . . . . . .',
  'accreditation.read':   'x x x . x x x x x x x x',
  'accreditation.record': 'x x . . x . . . . . . .',
  'accreditation.scale':  'x . . . . . . . . . . .',
  'law.read':             'x x x x x x x x x x x x',
  'law.record':           'x x . . . . . . . . . .',
  'law.correct':          'x x . . . . . . . . . .',
  'plan.read':            'x x x x x x x x x x x x',
  'plan.record':          'x x . . x . . . . . . .',
  'plan.correct':         'x x . . x . . . . . . .',
  'family.read':          'x x . . x x x x . . x x',
  'family.register':      'x . . . x . x x . . . x',
  'family.correct':       'x . . . x . x x . . . x',
  'family.change':        'x . . . x . x x . . . .',
  'beneficiary.read':     'x x . . x x x x . . x x',
  'beneficiary.register': 'x . . . x . x x . . . x',
  'beneficiary.correct':  'x . . . x . x x . . . x',
  'beneficiary.merge':    'x . . . x . . . . . . .',
  'beneficiary.reveal':   'x . . . x . . . . . . x',
  'beneficiary.match':    'x . . . x . . . . . . x',
  'beneficiary.checkNik': 'x . . . x . . . . . . x',
  'inventory.read':       'x x x x x x x x . . x x',
  'inventory.plan':       'x x . . x x . . . . . .',
  'inventory.record':     'x . . . x x x x . . . x',
  'inventory.publish':    'x . . . x x . . . . . .',
  'indicator.read':       'x x x x x x x x . . x x',
  'indicator.record':     'x x . . x . . . . . . x',
  'poverty.read':         'x x x x x x x x . . x x',
  'poverty.record':       'x x . . x . . . . . . x',
  'proposal.read':        'x x . . x x x x . . x x',
  'proposal.propose':     '. . . . x . x x . . . x',
  'proposal.decide':      '. . . . x x x x . . . .',
  'proposal.object':      '. . . . x x x x . . . .',
  'proposal.send':        '. . . . x . . . . . . .',
  'proposal.setPath':     'x . . . . . . . . . . .',
  'meeting.record':       '. . . . x . x x . . . .',
  'entitlement.read':     'x x . . x x x x . . x x',
  'entitlement.propose':  'x x . . x . x x . . . x',
  'entitlement.decide':   'x x . . x . . . . . . .',
  'case.read':            'x x . . x x x x . . x x',
  'case.readSensitive':   'x x . . x . . . . . . .',
  'case.report':          'x x . . x x x x . . . x',
  'case.assess':          'x x . . x . x . . . . .',
  'case.decide':          'x x . . x . . . . . . .',
  'case.correct':         'x x . . x x x x . . . x',
  'case.withdraw':        'x x . . x . . . . . . .',
  'case.reveal':          'x . . . x . . . . . . .',
  'caseService.plan':     'x x . . x . x . . . . .',
  'referral.read':        'x x . . x x x x x . x x',
  'referral.make':        'x x . . x . . . . . . .',
  'referral.answer':      'x x . . x . . . x . . .',
  'recap.read':           'x x x x x x x x . . x x',
  'recap.readSmall':      'x x . . x . . . . . . .',
  'programme.read':       'x x x x x x x x x x x x',
  'programme.record':     'x x . . x . . . . . . .',
  'programme.setConflicts': 'x x . . . . . . . . . .',
  'budget.read':          'x x x x x x x x x x x x',
  'budget.set':           'x x . . x . . . . . . .',
  'distribution.read':    'x x x x x x x x . . x x',
  'distribution.plan':    'x x . . x . . . . . . .',
  'distribution.reconcile': 'x x . . x . . . . . . .',
  'delivery.read':        'x x . . x x x x . . x x',
  'delivery.record':      'x x . . x x x x . . . x',
  'sixT.read':            'x x x x x x x x . . x x',
  'sixT.check':           'x x . . x x x x . . . .',
  'sixT.answer':          'x x . . x x x . . . . .',
  'caseType.read':        'x x x x x x x x x x x x',
  'caseType.publish':     'x x . . . . . . . . . .',
  'complaint.read':       'x x . . x x x x . . x .',
  'complaint.record':     'x x . . x x x x . . . .',
  'complaint.handle':     'x x . . x x . . . . . .',
  'complaint.reveal':     'x . . . x x . . . . . .',
  'complaint.rule':       'x . . . . . . . . . . .',
  'complaint.readFigures': 'x x x x x x x x . . x .',
  'import.read':          'x x . . x . . . . . x x',
  'import.run':           'x x . . x . . . . . . x',
  'boundaries.install':   'x . . . . . . . . . . .',
  'file.upload':          'x x . . x x x x x . . x',
  'task.read':            'x x . . x x x x . . x .',
  'task.take':            'x x . . x x x x . . x .',
  'task.assign':          'x x . . x . . . . . . .',
  'document.read':        'x x . . x x x x . . x .',
  'document.issue':       'x x . . x x . . . . . .',
  'document.revoke':      'x x . . x . . . . . . .',
  'history.read':         'x x . . x x . . . . x .',
  'changes.read':         'x . . . . . . . . . x x',
  'account.read':         'x x . . x x . . . . x .',
  'account.manage':       'x . . . x . . . . . . .',
  'machine.read':         'x . . . x . . . . . x .',
  'machine.manage':       'x . . . x . . . . . . .',
  'audit.read':           'x . . . . . . . . . x .',
  'alert.read':           'x . . . x . . . . . x .',
  'alert.settle':         'x . . . . . . . . . x .',
  'request.read':         'x . . . x . . . . . x .',
  'request.handle':       'x . . . x . . . . . x .',
  'incident.read':        'x x x . x . . . . . x .',
  'incident.handle':      'x . . . x . . . . . x .',
  'retention.read':       'x . . . x . . . . . x .',
  'retention.set':        'x . . . . . . . . . . .',
  'erasure.approve':      'x . . . . . . . . . x .',
  'report.read':          'x x . . x x x x . . x x',
  'report.write':         'x . . . x x x x . . . .',
  'report.decide':        'x . . . x . . . . . . .',
  'export.run':           'x x x . x x . . . . x x',
  'person.readPrivate':   'x x . . x x . . . . . x',
  'person.revealNik':     'x x . . x . . . . . . x',
  'person.matchNik':      'x . . . . . . . . . . x',
} as const;

export type Permission = keyof typeof table;

/** Every permission, in the table's order. */
export const permissions = Object.keys(table) as Permission[];

const byRole = new Map<Role, ReadonlySet<Permission>>(
  roles.map((role, column) => [
    role,
    new Set(permissions.filter((permission) => table[permission].split(' ')[column] === 'x')),
  ]),
);

/** What a role may do, in the table's order. */
export function permissionsOf(role: Role): Permission[] {
  return [...(byRole.get(role) ?? [])];
}

/** The people's roles that hold the permission, in the order of the table's columns: whom a task can be asked of. */
export function rolesWith(permission: Permission): Role[] {
  return roles.filter((role) => role !== 'MACHINE' && byRole.get(role)?.has(permission));
}

/** Whether the viewer's one grant carries the permission. Anonymous viewers may nothing. */
export function may(viewer: Viewer, permission: Permission): boolean {
  return viewer.kind !== 'anonymous' && (byRole.get(viewer.grant.role)?.has(permission) ?? false);
}
