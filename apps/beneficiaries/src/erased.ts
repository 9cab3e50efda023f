import type { Message } from '@pilar/subgraph/messages';

/** What stands where something was told of somebody whose data were erased. */
export const erasedText = 'Dihapus';

/** Said to whoever would change or use the record of somebody who was erased. */
export const erased: Message = {
  id: 'Data orang ini sudah dihapus; catatannya hanya tinggal untuk hitungan. Bila ia datang lagi, catat sebagai orang baru.',
  en: 'This person’s data were erased; the record stays for the counts alone. If they come again, enter them as somebody new.',
};
