import type { Message } from '@pilar/subgraph/messages';

/** Messages of the 6T. */
export const sixTMessages = {
  nothing: { id: 'jawab paling sedikit satu dari enam', en: 'answer at least one of the six' },
  twice: { id: '{dimension} sudah dijawab pada baris {row}', en: '{dimension} is answered in row {row} already' },
  oneSubject: { id: 'sebut titik salur atau penerima, tidak keduanya', en: 'name a point or a delivery, not both' },
  otherPoint: { id: '{value} bukan titik salur dari penyaluran ini', en: '{value} is no point of this distribution' },
  otherDelivery: { id: 'nomor {value} tidak ada dalam daftar penyaluran ini, atau bukan di wilayah Anda', en: 'number {value} is not on the list of this distribution, or not in your area' },
  pointFirst: { id: 'penyaluran ini untuk {area}, lebih luas dari wilayah Anda; pilih titik salur atau penerima di wilayah Anda', en: 'this distribution is for {area}, which is wider than your area; choose a point or a recipient in your area' },
  early: { id: '{value} mendahului hari pertama penyaluran ({from})', en: '{value} lies before the first day of the distribution ({from})' },
  future: { id: '{value} belum terjadi', en: '{value} has not come yet' },
  applies: { id: '{dimension} berlaku untuk bantuan ini; "tidak berlaku" hanya untuk harga dan kualitas uang tunai', en: '{dimension} applies to this aid; "not applicable" is for price and quality of cash only' },
  whatIsWanting: { id: 'tulis apa yang tidak sesuai', en: 'state what is wanting' },
  severityNeeded: { id: 'pilih tingkat temuan', en: 'choose how grave it is' },
  responsibleNeeded: { id: 'tulis siapa yang harus memperbaiki', en: 'state who has to put it right' },
  dueNeeded: { id: 'isi tenggat perbaikan', en: 'give the day by which it is to be put right' },
  dueBefore: { id: 'tenggat {value} mendahului pemeriksaan ({from})', en: 'the day {value} lies before the check ({from})' },
  foundAlready: { id: '{dimension} sudah dicatat sebagai temuan; jawab atau tutup lewat temuannya', en: '{dimension} is a finding already; answer or close it there' },
  wrongPerson: { id: 'nomor {nth} ditemukan tidak tepat sasaran; tutup dulu temuannya', en: 'number {nth} was found to be the wrong person; close the finding first' },
  unanswered: { id: '6T belum lengkap: {dimensions}. Periksa dulu sebelum penyaluran dinyatakan selesai', en: 'the 6T are not all answered: {dimensions}. Check them before the distribution is complete' },
  noFinding: { id: 'pemeriksaan ini bukan temuan', en: 'this check is no finding' },
  wrongStep: { id: 'temuan ini {state}; langkah ini hanya untuk yang {states}', en: 'this finding is {state}; the step is for those {states}' },
  ownAnswer: { id: 'Anda sendiri yang menjawab temuan ini; orang lain yang menilainya', en: 'you answered this finding yourself; somebody else judges it' },
  photoKey: { id: '"{value}" bukan kunci foto', en: '"{value}" is no key of a photograph' },
  photoTaken: { id: 'foto ini sudah dilampirkan', en: 'this photograph is attached already' },
} as const satisfies Record<string, Message>;
