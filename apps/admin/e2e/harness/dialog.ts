import type { Locator, Page } from 'playwright-core';

/** The dialog that is open. */
export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** Opens the dialog of the button with this name, in whatever card it is. */
export async function openDialog(page: Page, button: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = dialogOf(page);
  await dialog.waitFor();
  return dialog;
}

/** Presses the button of an open dialog that does it, and waits until the app says that it was done. */
export async function submit(page: Page, button: string, done: string): Promise<void> {
  await dialogOf(page).getByRole('button', { name: button, exact: true }).click();
  await said(page, done);
  await dialogOf(page).waitFor({ state: 'hidden' });
}

/** Waits until the app says `text` to everyone. */
export async function said(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor();
}

/** Types a day (`YYYY-MM-DD`) into a date field, which asks day, month and year in both languages. */
export async function typeDay(field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts = field.getByRole('spinbutton');
  await parts.nth(2).waitFor();
  for (const [index, digits] of [date, month, year].entries()) {
    await parts.nth(index).focus();
    await parts.nth(index).pressSequentially(digits);
  }
}
