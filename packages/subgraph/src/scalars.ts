import { maskNik } from '@pilar/domain/nik';
import { parseRegionCode } from '@pilar/domain/region-code';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import type { Builder } from './builder.ts';

/** The value is told again in the viewer's language when the answer is sent; a scalar does not know who asks. */
function fail(scalar: string, value: unknown, example: string): never {
  // Of a number of a person not even a wrong one is repeated whole.
  const shown = typeof value !== 'string' ? typeof value : scalar === 'Nik' ? maskNik(value.slice(0, 20)) : value.slice(0, 60);
  throw new GraphQLError(`${scalar}: "${shown}" is not valid, for example ${example}`, {
    extensions: { code: scalar === 'RegionCode' ? 'BAD_REGION_CODE' : 'BAD_USER_INPUT', scalar, value: shown, example },
  });
}

/** A scalar carried as a string and checked by one predicate on the way in. */
function addStringScalar(builder: Builder, name: 'RegionCode' | 'Date' | 'DateTime' | 'Url' | 'Nik' | 'Rupiah', description: string, example: string, valid: (text: string) => boolean, serialize: (value: unknown) => string): void {
  const parse = (value: unknown): string => (typeof value === 'string' && valid(value) ? value.trim() : fail(name, value, example));
  builder.scalarType(name, {
    description,
    serialize,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

/** Whether the text is a day of the calendar as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isDateTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** Whether the text is an http or https address that the scalar Url takes. */
export function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && text.length <= 2_000;
}

/** Digits as people write them, blanks and dots between; the rules judge them further. A mask would overwrite the number it stands for. */
function isNumberOfPerson(text: string): boolean {
  return /^[\d\s.-]{1,40}$/.test(text);
}

/** Whole rupiah, as a string: an amount may be longer than a number of JSON holds. Fifteen digits are a thousand times the budget of a province. */
function isRupiah(text: string): boolean {
  return /^\d{1,15}$/.test(text);
}

/** Adds the graph's own scalars. */
export function addScalars(builder: Builder): void {
  addStringScalar(builder, 'RegionCode', 'Kemendagri code of a region (kode wilayah): "36", "36.02", "36.02.01", "36.02.01.2001", or "ID" for Indonesia.', '"36.02"', (text) => parseRegionCode(text) !== null, String);
  addStringScalar(builder, 'Date', 'A day, ISO 8601: "2021-07-12".', '"2021-07-12"', isDate, (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)));
  addStringScalar(builder, 'DateTime', 'A moment with its offset, ISO 8601: "2021-07-12T02:00:00.000Z".', '"2021-07-12T09:00:00+07:00"', isDateTime, (value) => (value instanceof Date ? value.toISOString() : String(value)));
  addStringScalar(builder, 'Nik', 'Number of a person or a family card (NIK, KK): 16 digits on the way in, masked on the way out: "3604**********01". A mask is refused as input. Never sent by GET.', '"3604340501850001"', isNumberOfPerson, (value) => maskNik(String(value)));
  addStringScalar(builder, 'Rupiah', 'An amount of money in whole rupiah, as digits: "12500000".', '"12500000"', isRupiah, String);
  addStringScalar(builder, 'Url', 'An http or https address.', '"https://example.org/page"', isHttpUrl, String);
}
