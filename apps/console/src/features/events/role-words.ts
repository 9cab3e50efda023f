type Named = {
  name?: string | null;
  post?: string | null;
  affiliation?: string | null;
  person?: { displayName: string } | null;
  office?: { name: string } | null;
};

/** Name of whoever holds a role: the person's, or the one shown at the event when the person is not visible here. */
export function holderName({ person, name }: Named): string | null {
  return person?.displayName ?? name ?? null;
}

/** The post and the office that somebody speaks for; the affiliation shown at the event when there is neither. */
export function holderPost({ post, office, affiliation }: Named): string | null {
  return [post, office?.name].filter(Boolean).join(', ') || (affiliation ?? null);
}

/** One line for whoever holds a role: the name, or else the post and office. */
export function holderWords(role: Named): string {
  return holderName(role) ?? holderPost(role) ?? '';
}

type Role = Named & { id: string; role: string; note?: string | null; person?: { id: string; displayName: string } | null };
export type Holder<R extends Role> = { key: string; first: R; roles: string[] };

/** Roles by whoever holds them, in the order given: one person often opens and speaks. Nameless offices stay apart. */
export function holders<R extends Role>(roles: readonly R[]): Holder<R>[] {
  const found = new Map<string, Holder<R>>();
  for (const role of roles) {
    const key = role.person?.id ?? role.name ?? role.id;
    const holder = found.get(key);
    if (holder) holder.roles.push(role.role);
    else found.set(key, { key, first: role, roles: [role.role] });
  }
  return [...found.values()];
}

/** "Pembuka acara, narasumber": words in a row, all but the first in small letters unless they are an abbreviation. */
export function enumerate(words: readonly string[]): string {
  const small = (word: string) => (/^\p{Lu}{2}/u.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1));
  return words.map((word, index) => (index === 0 ? word : small(word))).join(', ');
}
