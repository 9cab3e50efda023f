/** Grades of accreditation by Permensos 17/2012 (domain.md §5.2): A five years, B three, C two; of 8/2025 nothing is confirmed. */
export const accreditationScale = {
  name: 'Permensos 17/2012',
  validFrom: '2012-08-01',
  grades: [
    { code: 'A', title: 'Amat baik', years: 5 },
    { code: 'B', title: 'Baik', years: 3 },
    { code: 'C', title: 'Cukup', years: 2 },
    { code: 'TT', title: 'Tidak terakreditasi' },
  ],
  caveats: [{ kind: 'UNCONFIRMED', field: 'validFrom', text: 'Digantikan Permensos 8/2025; jenjang dan masa berlaku menurut peraturan itu belum diperiksa.' }],
};
