// SPDX-License-Identifier: Apache-2.0
// A real Chromium on the finished folder, served on localhost; every request is written down.
import { expect } from 'vitest';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Server } from 'node:http';
// @ts-expect-error a plain script without types
import { serve } from '../../serve.mjs';

export interface Visit {
  context: BrowserContext;
  page: Page;
  requests: string[];
  errors: string[];
}

let browser: Browser | undefined, server: Server | undefined;
export let address = '';

/** `folder`: what is served, if not the finished page itself. */
export async function startBrowser(folder?: string): Promise<void> {
  server = await serve(0, folder) as Server;
  const at = server.address();
  if (typeof at !== 'object' || !at) throw new Error('no port');
  address = `http://localhost:${at.port}/`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
      '--disable-background-networking', '--disable-component-update'],
  });
}

export async function stopBrowser(): Promise<void> {
  await browser?.close();
  server?.close();
}

export function stopServer(): Promise<void> {
  return new Promise((done) => { server?.closeAllConnections(); server?.close(() => done()); });
}

export async function visit(options: { locale?: string; width?: number; height?: number; bypassCSP?: boolean;
  reducedMotion?: 'reduce'; serviceWorkers?: 'block'; before?: (page: Page) => Promise<unknown> } = {}): Promise<Visit> {
  if (!browser) throw new Error('no browser');
  const { locale = 'en-US', width = 1280, height = 900, before, ...rest } = options;
  const context = await browser.newContext({ locale, viewport: { width, height }, ...rest });
  const page = await context.newPage();
  const requests: string[] = [], errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('pageerror', (error) => errors.push(String(error)));
  await before?.(page);
  await page.goto(address);
  await page.locator('h1').waitFor();
  return { context, page, requests, errors };
}

/** Opens one of the examples on the first screen, and waits for its plan. */
export async function openExample(page: Page, example: string): Promise<void> {
  await page.locator('.way select').selectOption(example);
  await page.locator('.way:nth-child(3) button').click();
  await page.locator('.decision, section.problem').first().waitFor();
}

/** No error was written, and nothing was asked of any other address. */
export function nothingLeft({ requests, errors }: Visit): void {
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('blob:'))).toEqual([]);
}
