/**
 * Invented names. Every family name here is made of a word for "example" or "supposing" (contoh, umpama, misal,
 * andai, reka), so that nobody takes a demo person for a real one.
 */

const given = {
  L: ['Agus', 'Asep', 'Bambang', 'Budi', 'Cecep', 'Dadan', 'Dedi', 'Eko', 'Endang', 'Fajar', 'Galih', 'Hendra', 'Iwan', 'Jajang', 'Kosim', 'Lukman', 'Maman', 'Nana', 'Oman', 'Rahmat', 'Rudi', 'Saepul', 'Tatang', 'Ujang', 'Wawan', 'Yayan', 'Zaenal'],
  P: ['Ai', 'Aminah', 'Cucu', 'Dewi', 'Eti', 'Fitri', 'Hani', 'Ida', 'Imas', 'Juju', 'Kartini', 'Lilis', 'Mimin', 'Neneng', 'Nurul', 'Oom', 'Popon', 'Rina', 'Rohmah', 'Siti', 'Sumi', 'Tati', 'Titin', 'Uun', 'Wiwin', 'Yanti', 'Yuyun'],
} as const;

const family = {
  L: ['Contohadi', 'Umpamawan', 'Misalihardja', 'Andaikara', 'Rekaputra', 'Permisalan', 'Contohnata', 'Seumpama', 'Andaianto', 'Misaluddin', 'Rekadinata'],
  P: ['Contohwati', 'Umpamawati', 'Misalnia', 'Andaikirana', 'Rekaputri', 'Permisalan', 'Contohsari', 'Seumpama', 'Andaianti', 'Misalawati', 'Rekaningrum'],
} as const;

/** Sex as offices write it. */
export type Sex = keyof typeof given;

/** The sex of the nth invented person. */
export function sexOf(n: number): Sex {
  return n % 2 === 0 ? 'L' : 'P';
}

/** The nth invented name of that sex: each name comes once before any comes again. */
export function inventedName(n: number, sex: Sex = sexOf(n)): string {
  const turn = Math.floor(n / given[sex].length);
  return `${given[sex][n % given[sex].length]} ${family[sex][(n + turn) % family[sex].length]}`;
}
