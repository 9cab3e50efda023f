/** Words of the civil register and the ministry for a NIK that is (padan) or is not that person's. */
export const matchedWords = {
  true: ['padan', 'padan dukcapil', 'sudah padan', 'cocok', 'sesuai', 'valid', 'match'],
  false: ['tidak padan', 'tdk padan', 'belum padan', 'non padan', 'tidak cocok', 'tidak sesuai', 'tidak valid', 'invalid', 'tidak ditemukan'],
};
