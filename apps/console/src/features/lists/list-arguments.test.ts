import { listSpec } from '@pilar/domain/lists';
import { codes } from '@pilar/domain/vocabulary';
import { expect, test } from 'vitest';
import { eventListSearch } from '../events/event-list-search.ts';
import { monitoringFilter, monitoringSearch } from '../monitoring/monitoring-search.ts';
import { registrationFilter, registrationSearch } from '../registrations/registration-search.ts';
import { addressOf, argumentsOf, sameList } from './list-arguments.ts';

test('leaves out what narrows nothing', () => {
  expect(argumentsOf('EVENTS', { area: undefined, filter: { text: undefined, type: [], from: '2021-01-01', mode: null }, order: ['TITLE'] }))
    .toEqual({ list: 'EVENTS', filter: { from: '2021-01-01' }, order: ['TITLE'] });
});

test('leads back to the page that shows the same, with words in the visit and not in the address', () => {
  const address = addressOf({ list: 'EVENTS', area: '36.02', filter: { type: ['PENSOSKEL'], state: ['PUBLISHED'], from: '2021-01-01', text: 'Lebak' }, order: ['TITLE'] });
  expect(address).toEqual({ to: '/kegiatan', search: { wilayah: '36.02', tampilan: undefined, urut: 'TITLE', jenis: ['PENSOSKEL'], status: ['PUBLISHED'], dari: '2021-01-01', sampai: undefined }, state: { text: 'Lebak' } });
  expect(eventListSearch(address.search)).toMatchObject({ jenis: ['PENSOSKEL'], status: ['PUBLISHED'], dari: '2021-01-01', urut: 'TITLE' });
});

test('keeps what a page shows by a switch: what is late, what is mine', () => {
  const late = addressOf({ list: 'MONITORINGS', filter: { year: 2026, overdue: true, mine: true }, order: ['PLANNED_ON'] });
  expect(monitoringFilter(monitoringSearch(late.search))).toMatchObject({ year: 2026, overdue: true, mine: true });
  const applications = addressOf({ list: 'REGISTRATIONS', filter: { overdue: true, state: ['SUBMITTED'] }, order: ['DUE'] });
  expect(registrationFilter(registrationSearch(applications.search), undefined)).toMatchObject({ overdue: true, state: ['SUBMITTED'] });
});

test('knows every list that has a page, with fields that its filter has', () => {
  for (const list of codes('LIST')) {
    if (['EVENT_SERIES', 'PARTICIPANTS', 'FAMILIES', 'BENEFICIARIES', 'MINISTRY_FILE', 'ACCESS_LOG'].includes(list)) continue;
    const { search } = addressOf({ list, filter: {}, order: [] });
    const own = Object.keys(search).filter((key) => !['wilayah', 'tampilan', 'urut'].includes(key));
    expect(own.length, list).toBeLessThanOrEqual(Object.keys(listSpec(list).filters).length);
  }
});

test('takes choices in another order for the same', () => {
  const one = { list: 'EVENTS' as const, filter: { type: ['RAKOR', 'MONEV'], from: '2021-01-01' }, order: ['TITLE'] };
  expect(sameList(one, { ...one, filter: { from: '2021-01-01', type: ['MONEV', 'RAKOR'] } })).toBe(true);
  expect(sameList(one, { ...one, area: '36.02' })).toBe(false);
  expect(sameList(one, { ...one, filter: { type: ['RAKOR'] } })).toBe(false);
});
