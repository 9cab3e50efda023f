import { expect, test } from 'vitest';
import { recordSearch, watchedSearch } from './record-search.ts';

test('who opened a record is a part of those alone whose readings are written down', () => {
  expect(watchedSearch({ bagian: 'akses' })).toEqual({ bagian: 'akses' });
  expect(recordSearch({ bagian: 'akses' }).bagian).toBe(undefined);
  expect([recordSearch({ bagian: 'riwayat' }), watchedSearch({ bagian: 'riwayat' })]).toEqual([{ bagian: 'riwayat' }, { bagian: 'riwayat' }]);
});
