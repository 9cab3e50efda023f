import { expect, test } from 'vitest';
import { nearestPage, pageGroups } from './pages.ts';

test('an address belongs to the nearest page of the navigation alone', () => {
  const here = (path: string) => nearestPage(pageGroups, path);
  expect([here('/ppks'), here('/ppks/01900000-0000-7000-8000-000000000001'), here('/ppks/keluarga/1')]).toEqual(['/ppks', '/ppks', '/ppks']);
  expect([here('/ppks/kasus'), here('/ppks/kasus/baru'), here('/ppks/nik'), here('/rekap-ppks')]).toEqual(['/ppks/kasus', '/ppks/kasus', '/ppks/nik', '/rekap-ppks']);
  expect([here('/'), here('/ppksx')]).toEqual([undefined, undefined]);
});
