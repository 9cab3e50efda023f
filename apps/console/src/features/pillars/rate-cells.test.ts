import { expect, it } from 'vitest';
import { rateCells } from './rate-cells.ts';

const area = (code: string) => ({ code, shortName: code });

it('tells rates in hundredths, and none where nothing is known', () => {
  expect(rateCells([{ area: area('36.01'), workersPer10000: 0.187 }, { area: area('36.02'), workersPer10000: null }])).toEqual([
    { region: area('36.01'), value: 19, hidden: false }, { region: area('36.02'), value: null, hidden: false },
  ]);
  expect(rateCells([{ area: area('36.02.01'), workersPer10000: null }])).toBeNull();
});
