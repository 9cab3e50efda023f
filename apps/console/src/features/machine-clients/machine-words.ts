import { graphql } from '../../__generated__/gql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Spec } from '../records/field-specs.ts';

/** What became of a machine client lately, for whoever changes it on an old reading. */
export const changes = graphql(`
  query MachineClientChanges($id: ID!) {
    record: machineClient(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** What the fields of a machine client are called, in history and forms. */
export const machineFields: Readonly<Record<string, MessageId>> = {
  clientId: 'klien.clientId',
  name: 'klien.name',
  areas: 'klien.areas',
  scopes: 'klien.scopes',
  validTo: 'pengguna.validTo',
  state: 'pengguna.state',
  secretChangedAt: 'klien.secretSince',
  formerSecretUntil: 'klien.formerUntil',
  overlapDays: 'klien.overlap',
  reason: 'forms.reason',
};

/** What may be corrected of one. */
export const machineSpecs = (reveals: string): readonly Spec[] => [
  { name: 'name', label: 'klien.name', required: true },
  { name: 'areas', label: 'klien.areas', kind: 'regions', hint: 'klien.areasHint' },
  { name: 'scopes', label: 'klien.scopes', kind: 'codes', options: [{ value: 'nik:read', label: reveals }] },
  { name: 'validTo', label: 'pengguna.validTo', kind: 'date', required: true, hint: 'pengguna.validToHint' },
];
