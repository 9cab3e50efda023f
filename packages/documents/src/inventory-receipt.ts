import { formatLongDate } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Paper } from './paper.ts';

/** What a receipt tells: of which round it is and when somebody was found, its code, and where that is looked up. Nobody's name or address. */
export type InventoryReceipt = { code: string; area: string; period: Code<'INVENTORY_PERIOD'>; year: number; foundOn: string; givenAt: Date; lookUp: string };

const title = 'Tanda terima pendataan';

/** The receipt as a slip of half a sheet. The same receipt is the same file, whoever makes it and when. */
export function inventoryReceiptPaper({ code, area, period, year, foundOn, givenAt, lookUp }: InventoryReceipt): Paper {
  const place = region(area)?.fullName ?? area;
  return {
    template: 'inventory-receipt',
    // No office's letterhead: it is given at a door, and promises nothing in anybody's name (rule 31). Its QR code leads to the page alone, so that the code stands in no address.
    frame: { paper: { title, subtitle: null, number: null, draft: false, author: place, footer: title }, letterhead: { lines: [], address: [] }, signature: null, verification: { code, url: lookUp } },
    data: { receipt: { place, round: `${label('INVENTORY_PERIOD', period, 'id')} ${year}`, foundOn: formatLongDate(foundOn, 'id') } },
    madeAt: Math.floor(givenAt.getTime() / 1_000), previews: 0,
  };
}
