import type { Message } from '@pilar/subgraph/messages';

/** Messages of programmes of aid. */
export const programmeMessages = {
  codeForm: { id: '"{value}" bukan kode program; pakai 2 sampai 40 huruf besar, angka, - atau _, misalnya JAMSOSRATU', en: '"{value}" is no code of a programme; use 2 to 40 capital letters, digits, - or _, such as JAMSOSRATU' },
  codeTaken: { id: 'Kode ini sudah dipakai program lain. Perbaiki program itu, atau pilih kode lain.', en: 'Another programme has this code. Correct that programme, or choose another code.' },
  levelProvince: { id: 'program milik {level} dicatat oleh provinsi', en: 'a programme of level {level} is recorded by the province' },
  yearRange: { id: '{value} bukan tahun; isi 1945 sampai 2100', en: '{value} is no year; give 1945 to 2100' },
  yearsOrder: { id: 'tahun akhir {to} mendahului tahun mulai {from}', en: 'the last year {to} lies before the first, {from}' },
  desilRange: { id: '{value} bukan desil; isi 1 sampai 10', en: '{value} is no desil; give 1 to 10' },
  ageRange: { id: '{value} bukan umur; isi 0 sampai 120', en: '{value} is no age; give 0 to 120' },
  rangeOrder: { id: 'batas atas {to} di bawah batas bawah {from}', en: 'the upper bound {to} lies below the lower, {from}' },
  unknownType: { id: 'jenis PPKS "{value}" tidak ada dalam daftar yang berlaku', en: 'the list of case types in force has no "{value}"' },
  sensitiveType: { id: '{value} adalah jenis yang dirahasiakan: siapa yang menerima bantuan ini akan ketahuan. Tulis sasarannya dalam uraian, dan nilai kelayakannya per orang', en: '{value} is a type that is kept from lists: to receive this aid would tell of it. Describe whom it is for, and judge each person alone' },
  // The conditions as sentences.
  desilIs: { id: 'Keluarga berada di desil {from}.', en: 'The family is in desil {from}.' },
  desilBetween: { id: 'Keluarga berada di desil {from} sampai {to}.', en: 'The family is in desil {from} to {to}.' },
  desilFrom: { id: 'Keluarga berada di desil {from} atau lebih.', en: 'The family is in desil {from} or above.' },
  desilTo: { id: 'Keluarga berada di desil {to} atau kurang.', en: 'The family is in desil {to} or below.' },
  extremePoorIs: { id: 'Keluarga tercatat miskin ekstrem.', en: 'The family is recorded as extremely poor.' },
  areasAre: { id: 'Tinggal di {areas}.', en: 'They live in {areas}.' },
  one: { id: '{one}', en: '{one}' },
  caseTypesAre: { id: 'Memiliki kasus terbuka: {types}.', en: 'There is an open case of: {types}.' },
  ageIs: { id: 'Berumur {from} tahun.', en: 'Aged {from}.' },
  ageBetween: { id: 'Berumur {from} sampai {to} tahun.', en: 'Aged {from} to {to}.' },
  ageFrom: { id: 'Berumur {from} tahun atau lebih.', en: 'Aged {from} or older.' },
  ageTo: { id: 'Berumur {to} tahun atau kurang.', en: 'Aged {to} or younger.' },
  sexIs: { id: 'Jenis kelamin {sex}.', en: 'Sex: {sex}.' },
  // Amounts.
  amountRange: { id: 'nominal {value} di luar batas; isi Rp0 sampai Rp1.000.000.000.000', en: 'the amount {value} is out of range; give Rp0 to Rp1,000,000,000,000' },
  partsNeeded: { id: 'isi paling sedikit satu nominal', en: 'give one amount at least' },
  partTwice: { id: 'komponen {component} disebut dua kali', en: 'the component {component} is named twice' },
  wholeTwice: { id: 'hanya satu nominal tanpa komponen', en: 'only one amount is without a component' },
  onePer: { id: 'semua nominal satu edisi dihitung untuk jangka yang sama', en: 'all amounts of one edition are of the same span' },
  familyOnly: { id: 'komponen dan batas anggota hanya untuk program bagi keluarga', en: 'components and the most members are for programmes of families only' },
  componentsOnly: { id: 'batas anggota hanya berarti bersama komponen', en: 'the most members mean something with components only' },
  mostRange: { id: '{value} di luar batas; isi 1 sampai 50', en: '{value} is out of range; give 1 to 50' },
  editionReason: { id: 'sudah ada nominal sejak {day}; menggantinya perlu alasan', en: 'there are amounts from {day} on; to replace them, state the reason' },
} as const satisfies Record<string, Message>;
