const list = (words: string) => words.trim().split(/\s+/);

/** Words that names in Banten are made of, the most frequent first. Put together by chance they name nobody. */
export const givenNames = list(`Siti Muhamad Ahmad Nur Sri Eka Dewi Ade Asep Dede Agus Rina Yayan Iis Euis Tati Budi Hendra Ratna Wawan Cecep Entin Neneng Ujang
  Lilis Yuyun Imas Oman Sarip Suherman Mulyadi Jamaludin Saepudin Fitri Yulia Wulan Indah Rudi Dadan Ikhsan Fauzan Halimah Khoirul Zainal Tubagus Ratu Entus Uun Marwah Badrul`);
export const middleNames = list(`Nurhayati Hidayat Aminah Saputra Lestari Rahman Fauziah Kurniawan Maemunah Supriatna Handayani Suryana Komariah Gunawan Rohimah Firmansyah
  Sumiati Permana Julaeha Setiawan Rohmah Iskandar Kartini Solihin Mutmainah Wijaya Sopiah Maulana Khodijah Ramdani Masitoh Hermawan Yuningsih Baihaqi Robiah Taufik Uswatun Nugraha Zubaedah Anwar`);
export const familyNames = list(`Sukmawati Purnama Hasanah Mulyana Apriliani Santosa Wahyuni Ruhiyat Puspita Subarkah Anggraeni Natawijaya Oktaviani Sastra Kusumah Rosidah Pratama Adiwinata Safitri
  Burhanudin Mardiana Cahyadi Nurjanah Wirahadi Aisyah Kosasih Rahayu Martadinata Suhaemi Utami Effendi Kurniasih Sudrajat Lutfiah Somantri Patimah Herlambang Sugiarti Jayadi Winarti`);
