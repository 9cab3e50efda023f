import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { may, type Permission, permissions, permissionsOf, type Role, roles } from '../src/access.ts';
import { deriveKey, parseSecret } from '../src/secret.ts';
import { isGrantValid, type Viewer } from '../src/viewer.ts';

function holder(role: Role): Viewer {
  return { kind: 'officer', accountId: 'a', name: 'Petugas', grant: { id: 'g', role, area: '36', validFrom: null, validTo: null } };
}

const holdersOf = (permission: Permission) => roles.filter((role) => may(holder(role), permission));

/** Takes out what one may read, and changes nothing. */
const ownThings = ['export.run'];

describe('the permission table', () => {
  test('has a cell for every role and permission', () => {
    for (const role of roles) for (const permission of permissions) {
      expect(may(holder(role), permission)).toBe(permissionsOf(role).includes(permission));
    }
    // The province reads a copy of what is proposed, and is never a gate.
    const belowProvince = ['proposal.propose', 'proposal.decide', 'proposal.object', 'proposal.send', 'meeting.record'];
    expect(permissionsOf('PROV_ADMIN')).toEqual(permissions.filter((permission) => !belowProvince.includes(permission)));
  });

  test('lets nobody change what they may not read', () => {
    for (const role of roles) {
      const held = permissionsOf(role);
      for (const permission of held) {
        const [thing] = permission.split('.');
        // What goes with another record is read with it; figures are read by those who read no record.
        if (permission !== 'complaint.readFigures' && !['caseService', 'post', 'file', 'letterhead', 'boundaries', 'instrument', 'action', 'meeting', 'erasure'].includes(String(thing)) && !ownThings.includes(permission)) expect(held).toContain(`${thing}.read`);
      }
    }
  });

  test('gives those who watch no right to change anything', () => {
    // The data-protection officer's own registers, and nothing that is kept of persons.
    const ownOffice = ['task.take', 'alert.settle', 'request.handle', 'incident.handle', 'erasure.approve'];
    for (const role of ['AUDITOR', 'PROV_HEAD', 'VIEWER', 'KT_USER'] as const) {
      expect(permissionsOf(role).filter((permission) => !/\.read/.test(permission) && !ownThings.includes(permission)), role).toEqual(role === 'AUDITOR' ? ownOffice : []);
    }
    expect(permissionsOf('LKS_USER').filter((permission) => !/\.read/.test(permission))).toEqual(['institution.correct', 'registration.apply', 'yearReport.write', 'monitoring.answer', 'referral.answer', 'file.upload']);
  });

  test('keeps persons served from those who work with aggregates', () => {
    expect(holdersOf('beneficiary.read')).toEqual(
      ['PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR', 'MACHINE'],
    );
    expect(permissionsOf('VIEWER')).toEqual(['event.read', 'coverage.read', 'notice.read', 'notice.readAll', 'duty.read', 'office.read', 'holiday.read', 'law.read', 'plan.read', 'inventory.read', 'indicator.read', 'poverty.read', 'recap.read', 'programme.read', 'budget.read', 'distribution.read', 'sixT.read', 'caseType.read', 'complaint.readFigures']);
  });

  test('lets lists leave Pilar only with those who answer for a regency, a district or more', () => {
    expect(holdersOf('export.run')).toEqual(['PROV_ADMIN', 'PROV_OFFICER', 'PROV_HEAD', 'REG_OFFICER', 'KEC_OFFICER', 'AUDITOR', 'MACHINE']);
  });

  test('leaves law to the province, the feed to machines and those who watch them', () => {
    expect(holdersOf('law.record')).toEqual(['PROV_ADMIN', 'PROV_OFFICER']);
    expect(holdersOf('changes.read')).toEqual(['PROV_ADMIN', 'AUDITOR', 'MACHINE']);
    expect(may(holder('MACHINE'), 'event.withdraw')).toBe(false);
  });

  test('opens what is kept of accounts and of their doings to administrators, regencies and who watches them', () => {
    expect(holdersOf('audit.read')).toEqual(['PROV_ADMIN', 'AUDITOR']);
    for (const managed of ['account.manage', 'machine.manage'] as const) expect(holdersOf(managed)).toEqual(['PROV_ADMIN', 'REG_OFFICER']);
    for (const handled of ['request.handle', 'incident.handle'] as const) expect(holdersOf(handled)).toEqual(['PROV_ADMIN', 'REG_OFFICER', 'AUDITOR']);
    for (const register of ['alert.read', 'request.read', 'retention.read', 'machine.read'] as const) expect(holdersOf(register)).toEqual(['PROV_ADMIN', 'REG_OFFICER', 'AUDITOR']);
    expect(holdersOf('incident.read')).toEqual(['PROV_ADMIN', 'PROV_OFFICER', 'PROV_HEAD', 'REG_OFFICER', 'AUDITOR']);
    expect(holdersOf('retention.set')).toEqual(['PROV_ADMIN']);
  });

  test('gives the anonymous nothing', () => {
    expect(permissions.filter((permission) => may({ kind: 'anonymous' }, permission))).toEqual([]);
  });
});

test('a grant holds from its first day to its last', () => {
  const grant = { validFrom: '2021-07-01', validTo: '2021-07-31' };
  const days = ['2021-06-30', '2021-07-01', '2021-07-31', '2021-08-01'];
  expect(days.map((day) => isGrantValid(grant, day))).toEqual([false, true, true, false]);
  expect(isGrantValid({ validFrom: null, validTo: null }, '1999-01-01')).toBe(true);
});

describe('secrets', () => {
  const secret = Buffer.alloc(32, 7).toString('base64url');

  test('each purpose has a key of its own, always the same', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
      expect(deriveKey(secret, one)).toHaveLength(32);
      expect(deriveKey(secret, one).equals(deriveKey(secret, other))).toBe(one === other);
    }));
  });

  test.each(['', 'short', `${secret}AA`, 'ü'.repeat(43), `${secret} `])('refuses %j', (text) => {
    expect(() => parseSecret(text)).toThrow('PILAR_SECRET');
  });
});
