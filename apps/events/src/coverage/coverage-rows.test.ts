import { expect, it } from 'vitest';
import { areasAt, coverageRows } from './coverage-rows.ts';

const reached = [
  { area: '36', type: 'PENSOSKEL', events: 2, lastOn: '2021-07-12' }, { area: '36.02', type: 'PENSOSKEL', events: 2, lastOn: '2021-07-12' },
  { area: '36.02', type: 'RAKOR_KECAMATAN', events: 3, lastOn: '2021-08-01' }, { area: '36.02.14', type: 'RAKOR_KECAMATAN', events: 3, lastOn: '2021-08-01' },
];

it('has a row for each region, those never reached among them, and counts districts that met (rule 26)', () => {
  const rows = coverageRows(areasAt('36', 'REGENCY'), reached, [{ area: '36.02.14', open: 2, overdue: 1 }, { area: '36.02', open: 1, overdue: 0 }], null);
  expect(rows).toHaveLength(8);
  expect(rows.find(({ area }) => area === '36.02')).toEqual({
    area: '36.02', events: 5, lastOn: '2021-08-01', districts: 28, withRakor: 1, openItems: 3, overdueItems: 1,
    byType: [{ type: 'PENSOSKEL', events: 2, lastOn: '2021-07-12' }, { type: 'RAKOR_KECAMATAN', events: 3, lastOn: '2021-08-01' }],
  });
  expect(rows.find(({ area }) => area === '36.04')).toMatchObject({ events: 0, lastOn: null, districts: 29, withRakor: 0 });
});

it('counts what is asked for as outreach, and meetings all the same', () => {
  expect(coverageRows(['36.02'], reached, [], ['PENSOSKEL'])).toMatchObject([{ events: 2, withRakor: 1 }]);
  expect(coverageRows(['36.02.14'], reached, [], null)).toMatchObject([{ events: 3, districts: 1, withRakor: 1 }]);
  expect(areasAt('36.02.14', 'REGENCY')).toEqual(['36.02.14']);
});
