import type { ProblemCode } from './problem.ts';

/** What each problem is called and what to do about it. */
export const boundaryMessages: Record<ProblemCode, { id: string; en: string }> = {
  NOT_JSON: { id: 'Berkas ini bukan JSON yang utuh. Ekspor ulang batas wilayah sebagai GeoJSON atau TopoJSON.', en: 'This file is not whole JSON. Export the boundaries again as GeoJSON or TopoJSON.' },
  NOT_GEOJSON: { id: 'Berkas ini bukan FeatureCollection GeoJSON atau TopoJSON ({found}). Ekspor ulang sebagai GeoJSON, satu wilayah satu feature.', en: 'This file is neither a GeoJSON FeatureCollection nor TopoJSON ({found}). Export it again as GeoJSON, one region a feature.' },
  EMPTY: { id: 'Berkas ini tidak memuat wilayah.', en: 'This file holds no region.' },
  TOO_MANY: { id: 'Berkas ini memuat {found} titik; paling banyak {most}. Sederhanakan dahulu, misalnya di mapshaper.org, lalu unggah lagi.', en: 'This file holds {found} points; at most {most} are taken. Simplify it first, for example at mapshaper.org, and upload it again.' },
  WRONG_CRS: { id: 'Berkas ini memakai sistem koordinat {crs}. Ekspor ulang dalam WGS 84 (EPSG:4326).', en: 'This file uses the coordinate system {crs}. Export it again in WGS 84 (EPSG:4326).' },
  NOT_DEGREES: { id: 'Koordinat {at} bukan derajat. Ekspor ulang dalam WGS 84 (EPSG:4326).', en: 'The coordinate {at} is not in degrees. Export it again in WGS 84 (EPSG:4326).' },
  SWAPPED: { id: 'Lintang dan bujur tertukar ({at}). Dalam GeoJSON bujur ditulis lebih dahulu.', en: 'Latitude and longitude are swapped ({at}). GeoJSON writes the longitude first.' },
  OUTSIDE: { id: '{codes}: ada titik di luar Indonesia ({at}). Periksa berkas asalnya.', en: '{codes}: has points outside Indonesia ({at}). Check where the file came from.' },
  NO_CODE: { id: 'Tidak ada kolom yang memuat kode Kemendagri (misalnya 36.02 atau 360214). Kolom yang ada: {properties}. Tambahkan kolom kode, lalu unggah lagi.', en: 'No property holds Kemendagri codes (such as 36.02 or 360214). Properties found: {properties}. Add the codes and upload again.' },
  BPS_CODE: { id: 'Kolom {property} memuat kode BPS (misalnya {example}), bukan kode Kemendagri. Tambahkan kolom kode Kemendagri, lalu unggah lagi.', en: 'The property {property} holds BPS codes (such as {example}), not Kemendagri codes. Add Kemendagri codes and upload again.' },
  UNKNOWN_CODES: { id: 'Kolom {property}: kode ini tidak dikenal: {codes}. Perbaiki kodenya atau buang wilayahnya.', en: 'Property {property}: these codes are not known: {codes}. Correct them or remove the regions.' },
  MISSING_CODES: { id: 'Tingkat {level} belum lengkap; wilayah ini tidak ada: {codes}. Lengkapi berkasnya.', en: 'Level {level} is not complete; these regions are missing: {codes}. Complete the file.' },
  NOT_AREA: { id: '{codes}: bentuknya {found}, bukan Polygon atau MultiPolygon.', en: '{codes}: the shape is {found}, not a Polygon or MultiPolygon.' },
  BAD_RING: { id: '{codes}: ada garis batas dengan kurang dari tiga titik atau koordinat yang bukan angka.', en: '{codes}: has a ring of fewer than three points, or with a coordinate that is not a number.' },
  OPEN_RING: { id: '{codes}: garis batas tidak tertutup (titik pertama harus sama dengan titik terakhir).', en: '{codes}: has a ring that is not closed (its first point has to be its last).' },
  SELF_CROSSING: { id: '{codes}: garis batas memotong dirinya sendiri di sekitar {at}. Perbaiki geometri, misalnya dengan "Fix geometries" di QGIS.', en: '{codes}: a ring crosses itself near {at}. Mend the geometry, for example with "Fix geometries" in QGIS.' },
};
