import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { columnOfArea } from '@pilar/imports/kinds/area';
import { povertySnapshot as kind } from '@pilar/imports/kinds/poverty-snapshot';
import { importerOf, type ImportValues } from '@pilar/subgraph/importing';
import { insertRows } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { checkPeriod, newSnapshot, readSnapshot } from './read-snapshot.ts';
import { snapshotEntity } from './snapshot-entity.ts';
import { snapshotMessages as messages } from './snapshot-messages.ts';

type Data = {
  area: string; period: string; statedBy: Code<'POVERTY_SOURCE'>; citation: string; statedOn: string; checkedOn: string;
  families: number | null; persons: number | null; percent: number | null; valid: number | null; verified: number | null; method: string | null;
};

const columns = {
  id: 'uuid', area_code: 'text', owner_code: 'text', period: 'text', stated_by: 'text', families: 'integer', persons: 'integer', percent: 'numeric', valid: 'integer', verified: 'integer',
  method: 'text', citation: 'text', stated_on: 'date', checked_on: 'date', source: 'text',
};

/** What makes two figures the same one: of papers also which is quoted. */
const keyOf = ({ area, period, statedBy, citation }: Pick<Data, 'area' | 'period' | 'statedBy' | 'citation'>) => [area, period, statedBy, statedBy === 'PRESS' ? citation : ''].join('|');

const number = (values: ImportValues, key: string) => (typeof values[key] === 'number' ? values[key] : null);

/** Figures of extreme poverty, by the rules of recordPovertySnapshot. Without a region a row is of the importer's own; without a day it was checked today. */
export const snapshotImporter = importerOf<Data, Db>({
  kind: kind.kind,
  permission: kind.permission,
  entity: snapshotEntity,
  columns: kind.columns,
  reader: async (_rows, ctx) => (values, problems) => {
    const text = (key: string) => (typeof values[key] === 'string' ? values[key] : null);
    const read: Data = {
      area: text('area') ?? ctx.viewer.grant.area, period: (text('period') ?? '').toUpperCase(), statedBy: values['statedBy'] as Data['statedBy'],
      citation: text('citation') ?? '', statedOn: text('statedOn') ?? today(), checkedOn: text('checkedOn') ?? today(), method: text('method'),
      families: number(values, 'families'), persons: number(values, 'persons'), percent: number(values, 'percent'), valid: number(values, 'valid'), verified: number(values, 'verified'),
    };
    problems.area('area', read.area);
    checkPeriod(read.period, problems);
    readSnapshot(read, read.statedBy, newSnapshot, problems);
    return read;
  },
  columnOf: ([field = ''], values) => (field === 'area' ? columnOfArea(values) : field),
  same: { key: keyOf, column: 'statedBy', recorded: messages.recorded, repeated: messages.repeated, elsewhere: messages.recorded },
  existing: async (tx, data) => {
    const rows = await tx.povertySnapshot.findMany({ where: { areaCode: { in: data.map(({ area }) => area) }, period: { in: data.map(({ period }) => period) } }, select: { areaCode: true, period: true, statedBy: true, citation: true } });
    const known = new Set(rows.map(({ areaCode, statedBy, ...row }) => keyOf({ ...row, area: areaCode, statedBy: statedBy as Data['statedBy'] })));
    return data.flatMap((one, index) => (known.has(keyOf(one)) ? [{ index, exact: true, area: one.area }] : []));
  },
  insert: async (tx, ctx, records) => {
    await tx.$executeRaw(insertRows('beneficiaries.poverty_snapshot', columns, records.map(({ id, data: { area, statedBy, statedOn, checkedOn, ...data } }) => ({
      ...data, id, area_code: area, owner_code: ctx.viewer.grant.area, stated_by: statedBy, stated_on: statedOn, checked_on: checkedOn, source: 'IMPORT',
    }))));
  },
  // Nothing refers to a figure.
  referred: async () => [],
});
