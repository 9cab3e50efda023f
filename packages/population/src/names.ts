import type { Chance } from './chance.ts';

const list = (words: string) => words.trim().split(/\s+/);

/** Words that names in Banten are made of, frequent ones first. Put together by chance they name nobody. */
const givenNames = {
  P: list('Siti Sri Nur Dewi Rina Iis Euis Tati Ratna Entin Neneng Lilis Yuyun Imas Fitri Yulia Wulan Indah Halimah Ratu Uun Marwah Iyos Nani Aan Onah Enok Rokayah Sarinah Juariah Kartini Sunarti Wiwin Titin Elis Susi Maya Nia Lina Rosita'),
  L: list('Muhamad Ahmad Asep Dede Agus Ade Yayan Budi Hendra Wawan Cecep Ujang Oman Sarip Suherman Mulyadi Jamaludin Saepudin Rudi Dadan Ikhsan Fauzan Khoirul Zainal Tubagus Entus Badrul Ahyar Sukardi Marjuki Rohman Sanusi Hasan Usup Jaka Aep Engkos Udin Rahmat Karta'),
};
const lastNames = {
  P: list('Nurhayati Aminah Lestari Fauziah Maemunah Handayani Komariah Rohimah Sumiati Julaeha Rohmah Mutmainah Sopiah Khodijah Masitoh Yuningsih Robiah Uswatun Zubaedah Sukmawati Hasanah Apriliani Wahyuni Ruhiyat Puspita Anggraeni Oktaviani Kusumah Rosidah Safitri Mardiana Nurjanah Aisyah Rahayu Utami Kurniasih Lutfiah Patimah Winarti Sapitri'),
  L: list('Hidayat Saputra Rahman Kurniawan Supriatna Suryana Gunawan Firmansyah Permana Setiawan Iskandar Solihin Wijaya Maulana Ramdani Hermawan Baihaqi Taufik Nugraha Anwar Purnama Mulyana Santosa Subarkah Natawijaya Sastra Pratama Adiwinata Burhanudin Cahyadi Wirahadi Kosasih Martadinata Suhaemi Effendi Sudrajat Somantri Herlambang Sugiarti Jayadi'),
};

export type Sex = keyof typeof givenNames;

/** A name: mostly two words, sometimes one or three. */
export function inventedName(sex: Sex, chance: Chance): string {
  const words = [chance.early(givenNames[sex])];
  if (chance.happens(0.93)) words.push(chance.early(lastNames[sex]));
  if (chance.happens(0.2)) words.push(chance.of(lastNames[sex]));
  return [...new Set(words)].join(' ');
}
