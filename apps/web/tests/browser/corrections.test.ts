// SPDX-License-Identifier: Apache-2.0
// Entries of the record are corrected where they stand, in a real browser and by the keyboard.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { nothingLeft, openExample, startBrowser, stopBrowser, visit, type Visit } from './page';

beforeAll(() => startBrowser(), 60_000);
afterAll(stopBrowser);

describe('an entry that is wrong', () => {
  const corrected = async (v: Visit, entry: RegExp, change: (form: Locator) => Promise<unknown>, said: RegExp) => {
    const { page } = v;
    const button = page.getByRole('button', { name: new RegExp(`^Change: .*${entry.source}`) });
    await button.press('Enter');
    const form = page.getByRole('group', { name: new RegExp(`^Change: .*${entry.source}`) });
    await form.waitFor();
    expect(await form.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await change(form);
    await form.locator('button[type=submit]').press('Enter');
    await page.locator('.entries li', { hasText: said }).first().waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('[aria-label^="Change: "], h2'));
  };

  it('is changed where it stands, with the keyboard: a result, a site, a treatment', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'hr_after_cdk46_esr1');
    await page.getByRole('button', { name: 'Your record' }).click();
    await page.locator('section[aria-labelledby=understood] .entries li').first().waitFor();
    const count = await page.locator('.entries li').count();
    await corrected(v, /Progesterone receptor/, async (form) => {
      expect(await form.locator('input[type=text]').first().inputValue()).toBe('40');
      await form.locator('input[type=text]').first().fill('15');
    }, /Progesterone receptor.*15%.*metastasis.*2023/);
    await corrected(v, /found in the bones/, (form) => form.getByRole('combobox').selectOption('liver'), /found in the liver/);
    await corrected(v, /tamoxifen/, async (form) => {
      expect(await form.locator('.chips').textContent()).toContain('Tamoxifen');
      await form.getByLabel('Ended').fill('2020-06');
    }, /Tamoxifen.*to June 2020, completed/);
    await page.getByRole('button', { name: /^Change: .*found in the liver/ }).press('Enter');
    const form = page.getByRole('group', { name: /^Change: / });
    await page.waitForFunction(() => document.activeElement?.closest('[role=group][aria-label^="Change: "]'));
    await form.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await page.locator('.entries li').count()).toBe(count);
    nothingLeft(v);
    await v.context.close();
  });

  it('of a hospital record makes way for the answer', async () => {
    const v = await visit();
    const { page } = v;
    await openExample(page, 'fhir_bundle');
    await page.getByRole('button', { name: 'Your record' }).click();
    await page.locator('section[aria-labelledby=understood] .entries li').first().waitFor();
    const count = await page.locator('.entries li').count();
    await corrected(v, /Progesterone receptor/, (form) => form.getByRole('radio', { name: 'Negative', exact: true }).check(), /Progesterone receptor.*negative/);
    expect(await page.locator('.entries li').count()).toBe(count);
    await corrected(v, /ribociclib, from 1 June/, async (form) => {
      expect(await form.locator('.chips').textContent()).toContain('Ribociclib');
      await form.getByLabel('Begun').fill('2019-07');
    }, /Ribociclib, from July 2019/);
    expect(await page.locator('.entries li').count()).toBe(count);
    nothingLeft(v);
    await v.context.close();
  });
});
