import type { Message } from '@pilar/subgraph/messages';

/** Messages about retention and erasure. */
export const retentionMessages = {
  yearsNeeded: { id: 'kelas ini dihapus setelah masa simpan; isi lamanya, 1 sampai 100 tahun', en: 'this class is erased after its time; give it, 1 to 100 years' },
  yearsRange: { id: '{value} tahun di luar 1–100', en: '{value} years is outside 1–100' },
  nobody: { id: 'tidak ada orang dengan id {value} di wilayah Anda; buka catatannya dan usulkan dari sana', en: 'there is no person {value} in your area; open the record and propose from there' },
  ruleIsNobodys: { id: 'masa simpan diusulkan oleh Pilar sendiri; pilih dasar yang lain', en: 'what a rule asks for is proposed by Pilar itself; choose another ground' },
  proposedAlready: { id: 'penghapusan data orang ini sudah diusulkan; lihat daftar penghapusan', en: 'the erasure of this person’s data was proposed already; see the list of erasures' },
  ownProposal: { id: 'Usulan ini Anda buat sendiri; penghapusan diputuskan oleh orang lain.', en: 'You proposed this yourself; an erasure is decided by somebody else.' },
  wrongState: { id: 'penghapusan ini berstatus {state}; langkah itu tidak berlaku baginya', en: 'this erasure is {state}; it cannot take that step' },
  stillNeeded: { id: 'belum dapat dihapus: {holds}. Selesaikan dulu, atau tahan usulan ini dengan alasannya.', en: 'cannot be erased yet: {holds}. Finish that first, or hold this proposal with the reason.' },
} satisfies Record<string, Message>;
