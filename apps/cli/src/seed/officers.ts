import { covers } from '@pilar/domain/region-code';
import { Writer } from './writer.ts';

const password = 'pilar-demo';

/** The demo officers who enter the data, and the area whose records each enters; the province does the rest. */
const accounts = [
  { email: 'lebak@demo.pilar', area: '36.02' },
  { email: 'serang@demo.pilar', area: '36.04' },
] as const;
const provincialEmail = 'admin@demo.pilar';
const tkskEmail = 'tksk@demo.pilar';
const privacyEmail = 'auditor@demo.pilar';

/** Who enters what. */
export type Officers = {
  province: Writer;
  /** Who keeps a journal in the field. */
  tksk: Writer;
  /** The data-protection officer. */
  privacy: Writer;
  /** The regency's officer, where there is one, else the province's. */
  of(area: string): Writer;
};

/** Signs the officers in. */
export async function signInOfficers(address: string, written: (count: number) => void): Promise<Officers> {
  const signIn = (email: string) => Writer.signIn(address, email, password, written);
  const province = await signIn(provincialEmail);
  const tksk = await signIn(tkskEmail);
  const privacy = await signIn(privacyEmail);
  const regencies = await Promise.all(accounts.map(async ({ email, area }) => ({ area, writer: await signIn(email) })));
  return { province, tksk, privacy, of: (area) => regencies.find((regency) => covers(regency.area, area))?.writer ?? province };
}

/** Consecutive items that the same officer enters, with that officer. */
export function byOfficer<Item extends { area: string }>(officers: Officers, items: readonly Item[]): { writer: Writer; items: Item[] }[] {
  const runs: { writer: Writer; items: Item[] }[] = [];
  for (const item of items) {
    const writer = officers.of(item.area);
    const last = runs.at(-1);
    if (last?.writer === writer) last.items.push(item);
    else runs.push({ writer, items: [item] });
  }
  return runs;
}
