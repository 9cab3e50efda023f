import type { MessageId } from '../../i18n/messages.ts';

/** What the fields of an account and of its roles are called, in history and forms. */
export const accountFields: Readonly<Record<string, MessageId>> = {
  displayName: 'pengguna.name',
  email: 'pengguna.email',
  language: 'pengguna.language',
  state: 'pengguna.state',
  role: 'pengguna.role',
  area: 'pengguna.area',
  organisation: 'pengguna.organisation',
  validFrom: 'pengguna.validFrom',
  validTo: 'pengguna.validTo',
  deputyOf: 'pengguna.deputyOf',
  deputies: 'pengguna.deputies',
  ended: 'pengguna.endedOn',
  account: 'pengguna.deputy',
  passwordChangedAt: 'pengguna.passwordChangedAt',
  secondFactorSince: 'pengguna.secondFactorSince',
  invitedAt: 'pengguna.invitedAt',
  reason: 'forms.reason',
};
