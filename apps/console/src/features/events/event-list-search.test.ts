import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../../routes/search-params.ts';
import { eventListSearch } from './event-list-search.ts';

test('an address is read back as it was written', () => {
  const search = { jenis: ['MONEV', 'BIMTEK'], dari: '2021-01-01', urut: 'TITLE' };
  const address = stringifySearch(search);
  expect(address).toBe('?jenis=MONEV,BIMTEK&dari=2021-01-01&urut=TITLE');
  expect(eventListSearch(parseSearch(address))).toMatchObject(search);
});

test('what makes no sense is as if it were not there', () => {
  const search = eventListSearch(parseSearch('?jenis=PESTA&status=&dari=2021-02-30&urut=BESOK'));
  expect(Object.values(search).filter((value) => value !== undefined)).toEqual([]);
});

test('nothing to say leaves the address bare', () => {
  expect(stringifySearch({ jenis: undefined })).toBe('');
});
