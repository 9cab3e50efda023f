import { levelOf } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { beneficiaries } from '../builder.ts';
import { recapOf, type RecapFilter } from './recap.ts';

/** What stands in a file for a number that is not told. */
const few = '<5';

beneficiaries.exportableTable('CASE_RECAP', async (ctx, { area, filter }) => {
  const narrowed = (filter ?? {}) as RecapFilter;
  const { type = null } = narrowed;
  const recap = recapOf(ctx, area ?? ctx.viewer.grant.area, narrowed);
  if (!recap) return [];
  const [{ cells }, types] = [await recap.table(), await recap.types()];
  return [...cells].flatMap(([place, { value, before, hidden }]) => {
    const [code = '', of = ''] = place.split(' ');
    if ((type !== null && of !== type) || (!hidden && value === 0 && before === 0)) return [];
    // Told of no village alike: a line of each would fill the file and say nothing.
    if (hidden && levelOf(code) === 'VILLAGE' && (types.get(of)?.sensitivities.length ?? 0) > 0) return [];
    const known = value !== null && before !== null;
    return [{
      area: code, region: region(code)?.shortName ?? code, type: of, typeName: types.get(of)?.nameId ?? of, criterion: types.get(of)?.criterion ?? '', year: recap.year,
      value: value === null ? few : String(value), before: before === null ? few : String(before), change: known ? String(value - before) : '',
    }];
  });
});
