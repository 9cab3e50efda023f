import type { Stack } from '@pilar/testing/stack';
import type { Locator, Page } from 'playwright-core';

/** An officer of the regency 36.02. */
export const regency = 'lebak@demo.pilar';

/** Chooses a record by typing, as an officer does: words, then the entry of the list that has the name. */
export async function pick(within: Page | Locator, field: string, words: string, name: string | RegExp = words): Promise<void> {
  const box = within.getByRole('combobox', { name: field, exact: true });
  await box.fill(words);
  await within.getByRole('option', { name }).first().click();
}

/** Opens a new row of a list and gives it. */
export async function addRow(page: Page, add: string, row: string): Promise<Locator> {
  await page.getByRole('button', { name: add, exact: true }).click();
  return page.getByRole('group', { name: row, exact: true });
}

/** The field that has the focus, by its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '');
}

/** Presses Tab until the field or button of that name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null;
      return (element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '').trim();
    });
    if (fits(text)) return;
  }
  throw new Error(`The keyboard does not reach ${name}`);
}

/** An event that the regency owns, so that both its officer and the province may correct it. */
export async function regencyEvent(stack: Stack, title: string): Promise<string> {
  const { recordEvent } = await stack.execute<{ recordEvent: { id: string } }>({
    query: `mutation ($input: RecordEventInput!) { recordEvent(input: $input) { ... on Event { id } } }`,
    variables: {
      input: {
        idempotencyKey: crypto.randomUUID(), title, type: 'BIMTEK', state: 'DRAFT', date: '2024-05-13', mode: 'TATAP_MUKA',
        targetAreas: ['36.02'], organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Kabupaten Lebak' }], topics: ['Pendataan'],
      },
    },
    cookie: await stack.signIn(regency),
  });
  return recordEvent.id;
}
