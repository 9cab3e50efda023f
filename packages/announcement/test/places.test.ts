import { describe, expect, test } from 'vitest';
import { one } from './one.ts';

describe('venue', () => {
  const place = (text: string) => {
    const { venue, mode, external } = one(text);
    return [venue?.value.name ?? null, venue?.value.area ?? null, mode?.value ?? null, external?.value ?? null];
  };
  test.each([
    ['Rapat di Aula Kecamatan Kosambi, Kabupaten Tangerang, Sabtu 8 Mei 2021', ['Aula Kecamatan Kosambi', '36.03.14', 'TATAP_MUKA', null]],
    ['Rapat bertempat di Aula Kecamatan Banjaran Kabupaten Bandung', ['Aula Kecamatan Banjaran Kabupaten Bandung', '32.04.13', 'TATAP_MUKA', true]],
    ['Rapat digelar di Kecamatan Bandung, Kabupaten Serang', ['Kecamatan Bandung', '36.04.34', 'TATAP_MUKA', null]],
    ['Rapat di Kantor Desa B pada Senin', ['Kantor Desa B', null, 'TATAP_MUKA', null]],
    ['Rapat secara daring melalui Zoom, Senin 8 Juni 2026', [null, null, 'VIRTUAL', null]],
    ['Rapat secara hybrid di Aula B', ['Aula B', null, 'HYBRID', null]],
    ['Tempat : Aula KP3B\nAcara : Rapat', ['Aula KP3B', '36.73.04', 'TATAP_MUKA', null]],
    ['Rapat, Senin 8 Juni 2026, diberitakan Kabar Online', [null, null, null, null]],
  ])('%s', (text, wanted) => expect(place(text)).toEqual(wanted));

  test('a region that two bear is told, not chosen', () => {
    const { venue, notes } = one('Rapat di Gedung Serba Guna Serang, Senin 8 Juni 2026');
    expect(venue?.value.area).toBeNull();
    expect(notes.find(({ code }) => code === 'REGION_UNCLEAR')?.params).toEqual({ written: 'Serang', candidates: '36.04 36.73' });
  });
});

test('the link of a meeting is taken without its full stop', () => {
  expect(one('Rapat Senin 8 Juni 2026 via https://meet.google.com/abc-defg.').meetingLink?.value).toBe('https://meet.google.com/abc-defg');
});

test('targets are those of the participants, else of the title, else of the venue as a guess', () => {
  const targets = (text: string) => one(text).targetAreas.map(({ value, certainty }) => `${value} ${certainty[0]}`);
  expect(targets('Rapat di Aula B diikuti 20 TKSK Kabupaten Lebak')).toEqual(['36.02 I']);
  expect(targets('Sosialisasi bansos Kecamatan Kosambi digelar di Aula B')).toEqual(['36.03.14 I']);
  expect(targets('Rapat di Aula Kecamatan Kosambi')).toEqual(['36.03.14 G']);
});
