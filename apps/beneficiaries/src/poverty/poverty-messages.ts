import type { Message } from '@pilar/subgraph/messages';

/** Messages of extreme poverty by region. */
export const povertyMessages = {
  span: { id: 'Pilih tanggal awal sebelum tanggal akhir, dan tanggal akhir yang sudah tiba: {since} sampai {until} tidak dapat dibandingkan.', en: 'Choose a first day before the last, and a last day that has come: {since} to {until} cannot be compared.' },
} as const satisfies Record<string, Message>;
