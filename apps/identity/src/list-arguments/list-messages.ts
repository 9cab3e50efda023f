import type { Message } from '@pilar/subgraph/messages';

/** What is said of arguments that a list does not know. */
export const listMessages = {
  noArea: { id: 'daftar {list} tidak disaring menurut wilayah; kosongkan', en: 'list {list} is not narrowed to a region; leave it out' },
  noFilter: { id: 'daftar {list} tidak punya saringan ini; pilih dari: {known}', en: 'list {list} has no such filter; choose from: {known}' },
  noTerm: { id: '"{value}" bukan pilihan saringan ini; pilih dari: {known}', en: '"{value}" is no choice of this filter; choose from: {known}' },
  noOrder: { id: '"{value}" bukan urutan daftar {list}; pilih paling banyak tiga dari: {known}', en: '"{value}" is no order of list {list}; choose at most three of: {known}' },
} as const satisfies Record<string, Message>;
