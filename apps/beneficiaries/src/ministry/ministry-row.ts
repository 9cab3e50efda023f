import type { ColumnKey } from '@pilar/domain/lists';
import { kindOf, levelOf, type RegionLevel } from '@pilar/domain/region-code';
import { pathOf } from '@pilar/domain/regions';
import type { Code } from '@pilar/domain/vocabulary';

/** A person as the ministry's form tells of them: everything whole. */
export type Told = {
  nik: string; familyCard: string; motherName: string; fullName: string; birthPlace: string | null; birthDate: string | null; sex: string | null; occupation: string | null; maritalState: string | null;
  address: string | null; rt: string | null; rw: string | null; areaCode: string;
  /** Kinds of disability that open cases tell; null of whoever has no such case. */
  disabilities: readonly Code<'DISABILITY_KIND'>[] | null;
};

const programmes: Readonly<Record<string, string>> = { PBI_JK: 'PBI-JK' };
const sexes: Readonly<Record<string, string>> = { L: 'LAKI-LAKI', P: 'PEREMPUAN' };

/**
 * The row of the ministry's form, as its template writes one: capitals, dd/mm/yyyy, RT and RW of three digits. Without a case of
 * disability that column stays empty, as pregnancy does, which the registry does not hold: TIDAK would be said by nobody.
 */
export function ministryRow(programme: string, { nik, familyCard, motherName, fullName, birthPlace, birthDate, sex, occupation, maritalState, address, rt, rw, areaCode, disabilities }: Told): Record<ColumnKey<'MINISTRY_FILE'>, string> {
  return {
    nik, programme: programmes[programme] ?? programme, familyCard, name: capitals(fullName), birthPlace: capitals(birthPlace), birthDate: birthDate?.split('-').toReversed().join('/') ?? '',
    motherName: capitals(motherName), sex: sexes[sex ?? ''] ?? '', occupation: capitals(occupation), maritalState: (maritalState ?? '').replaceAll('_', ' '), address: capitals(address),
    rt: rt?.padStart(3, '0') ?? '', rw: rw?.padStart(3, '0') ?? '', ...places(areaCode), disability: disabilities === null ? '' : 'YA', disabilityKind: oneKind(disabilities ?? []), pregnant: '', pregnantSince: '',
  };
}

/** The form has one code: several kinds are GANDA. */
function oneKind(kinds: readonly Code<'DISABILITY_KIND'>[]): string {
  return kinds.length > 1 ? 'GANDA' satisfies Code<'DISABILITY_KIND'> : kinds[0] ?? '';
}

function capitals(text: string | null): string {
  return text?.toLocaleUpperCase('id') ?? '';
}

/** "BANTEN", "KAB SERANG", "BANDUNG", "CONTOH": names without the words of their kind, but for the regency, which shares its name with a city. */
function places(area: string): Record<'province' | 'regency' | 'district' | 'village', string> {
  const path = pathOf(area);
  const name = (level: RegionLevel) => capitals(path.find(({ code }) => levelOf(code) === level)?.name ?? null);
  const regency = path.find(({ code }) => levelOf(code) === 'REGENCY');
  return {
    province: name('PROVINCE').replace(/^PROVINSI /, ''),
    regency: regency && kindOf(regency.code) === 'KABUPATEN' ? name('REGENCY').replace(/^KABUPATEN /, 'KAB ') : name('REGENCY'),
    district: name('DISTRICT'), village: name('VILLAGE'),
  };
}
