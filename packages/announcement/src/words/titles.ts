/** Titles that stand before a name, without dots and in small letters: academic, religious, noble, military. */
export const titlesBefore = new Set([
  'prof', 'dr', 'drs', 'dra', 'drg', 'drh', 'ir', 'h', 'hj', 'kh', 'ust', 'ustad', 'ustadz', 'ustadzah', 'apt', 'ns', 'rr', 'rd', 'tb', 'tubagus', 'ratu', 'raden',
  'brigjen', 'irjen', 'kombes', 'kompol', 'akp', 'akbp', 'iptu', 'ipda', 'aiptu', 'aipda', 'bripka', 'letkol', 'kol', 'kolonel', 'mayor', 'kapten', 'kapt', 'lettu', 'letda', 'serma', 'sertu', 'serka', 'peltu', 'pelda',
]);

/** Degrees that stand behind a name, without dots and in small letters. */
export const titlesAfter = new Set([
  'sag', 'sap', 'se', 'sei', 'sfarm', 'sh', 'shi', 'si', 'sik', 'sikom', 'sip', 'skep', 'skm', 'skom', 'sos', 'ssos', 'sosi', 'sp', 'spd', 'spdi', 'spsi', 'ss', 'ssi', 'sst', 'sstp', 'st', 'sth', 'sthi', 'stp', 'str', 'strsos', 'sttp', 'sy',
  'ma', 'mag', 'map', 'mba', 'me', 'meng', 'mh', 'mhum', 'mkes', 'mkesos', 'mkm', 'mkom', 'mikom', 'mip', 'mm', 'mpd', 'mpdi', 'mph', 'mpsi', 'mps', 'mpsp', 'mpssp', 'msc', 'mse', 'msi', 'msos', 'msp', 'mt', 'mtr', 'mtp', 'mak', 'mars', 'mengsc', 'msy',
  'ap', 'amd', 'amdkep', 'amdkeb', 'ak', 'ca', 'cpa', 'lc', 'llm', 'phd', 'dea', 'psikolog', 'aks', 'gr', 'spkj', 'spa', 'sppd', 'mmsi', 'sipd', 'bsc', 'ba',
]);

/** Words of address before a name. They are no part of it. */
export const honorifics = new Set(['bapak', 'bpk', 'bp', 'pak', 'ibu', 'bu', 'sdr', 'sdri', 'saudara', 'saudari', 'kak', 'kang', 'teh', 'mas', 'mbak']);

/** "M.Si." is "msi". */
export function titleKey(word: string): string {
  return word.toLowerCase().replaceAll('.', '');
}

/** Degrees that might also be a word or part of a name count only when written as degrees are: with a dot or in capitals. */
export function isTitleAfter(word: string): boolean {
  if (!titlesAfter.has(titleKey(word))) return false;
  const letters = word.replaceAll('.', '');
  return word.includes('.') || letters === letters.toUpperCase() || /^[SM][A-Z]?[a-z]{2,5}$/.test(letters) && letters.length > 2 && !/^(?:Si|Sos|Ma|Me|Ba|Ca|Gr|Str|Mars)$/.test(letters);
}

export function isTitleBefore(word: string): boolean {
  if (!titlesBefore.has(titleKey(word))) return false;
  // A single "h" that is no capital is no title.
  return word.length > 2 || /^[A-Z]/.test(word) || word.includes('.');
}
