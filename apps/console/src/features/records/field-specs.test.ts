import { describe, expect, test } from 'vitest';
import type { Text } from '../../i18n/messages.ts';
import { changesOf, checkSpecs, type Spec } from './field-specs.ts';

const t: Text = (id) => id;
const specs: Spec[] = [
  { name: 'fullName', label: 'people.fullName', required: true },
  { name: 'aliases', label: 'people.aliases', kind: 'lines' },
  { name: 'year', label: 'laws.year', kind: 'number' },
  { name: 'area', label: 'people.area', kind: 'region' },
  { name: 'official', label: 'people.official', kind: 'check' },
];
const base = { fullName: 'Dani Fitriana', aliases: 'Deni Fitriana', year: '2018', area: { id: '32.04', name: 'Kab. Bandung' }, official: false };

describe('the correction of a record', () => {
  test('sends each field as the graph takes it, and only those that differ', () => {
    expect(changesOf(specs, { ...base, fullName: ' Dani Fitriana ' }, base)).toEqual({});
    const changed = { fullName: 'Deni', aliases: 'Dani Fitriana\n\n Dani ', year: '', area: { id: '36', name: 'Banten' }, official: true };
    expect(changesOf(specs, changed, base)).toEqual({ fullName: 'Deni', aliases: ['Dani Fitriana', 'Dani'], year: null, area: '36', official: true });
  });

  test('needs what is required and numbers that are numbers', () => {
    expect(checkSpecs(specs, base, t).errors).toEqual({});
    expect(checkSpecs(specs, { ...base, fullName: ' ', year: 'dua' }, t).errors).toMatchObject({ fullName: { message: 'forms.required' }, year: { message: 'eventForm.notNumber' } });
  });
});
