/** Logic of Kemendagri codes (PP.RR.DD.VVVV, with `ID` above the provinces) that needs no data. */

export type RegionLevel = 'COUNTRY' | 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE';
export type RegionKind = 'NEGARA' | 'PROVINSI' | 'KABUPATEN' | 'KOTA' | 'KECAMATAN' | 'DESA' | 'KELURAHAN';

/** Indonesia, parent of the provinces. */
export const countryCode = 'ID';

const shape = /^(?:ID|\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?)$/;
const levels = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const;
const firstCity = 71;

/** The code without surrounding space, or null when the text has not the shape of one. */
export function parseRegionCode(text: string): string | null {
  const code = text.trim();
  return shape.test(code) ? code : null;
}

/** Level of a well-formed code. */
export function levelOf(code: string): RegionLevel {
  return code === countryCode ? 'COUNTRY' : (levels[code.split('.').length - 1] ?? 'VILLAGE');
}

/** The region above, null for the country. */
export function parentOf(code: string): string | null {
  if (code === countryCode) return null;
  const dot = code.lastIndexOf('.');
  return dot < 0 ? countryCode : code.slice(0, dot);
}

/** Proper ancestors, broadest first: `36.02.14` gives `ID`, `36`, `36.02`. */
export function ancestorsOf(code: string): string[] {
  const parent = parentOf(code);
  return parent === null ? [] : [...ancestorsOf(parent), parent];
}

/** The regency that a code lies in; of what lies in none the code itself. */
export function regencyOf(code: string): string {
  return code.split('.').slice(0, 2).join('.');
}

/** Whether the code is the area itself or lies below it. By whole parts: `36.0` covers nothing. */
export function covers(area: string, code: string): boolean {
  return area === countryCode || code === area || code.startsWith(`${area}.`);
}

/**
 * End of the area's range, so that a query can use an index: in collation "C" exactly the codes the area
 * covers satisfy `code >= area AND code < areaEnd(area)` ('/' follows '.'). Of the country the range is that
 * of all provinces and `ID` itself, so its beginning is `areaStart`.
 */
export function areaEnd(area: string): string {
  return area === countryCode ? `${countryCode}/` : `${area}/`;
}

/** Beginning of the area's range; see `areaEnd`. */
export function areaStart(area: string): string {
  return area === countryCode ? '' : area;
}

/** Kind as the code tells it: cities count from 71, kelurahan begin with 1, desa with 2 (3 in Papua: desa adat). */
export function kindOf(code: string): RegionKind {
  switch (levelOf(code)) {
    case 'COUNTRY': return 'NEGARA';
    case 'PROVINCE': return 'PROVINSI';
    case 'REGENCY': return Number(code.slice(3)) >= firstCity ? 'KOTA' : 'KABUPATEN';
    case 'DISTRICT': return 'KECAMATAN';
    case 'VILLAGE': return code[9] === '1' ? 'KELURAHAN' : 'DESA';
  }
}
