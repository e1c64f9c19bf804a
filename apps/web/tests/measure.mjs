// SPDX-License-Identifier: Apache-2.0
// Sizes and speeds of the page, written into docs/performance.md between its two marks.
//   tools/web.sh measure
import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../serve.mjs';

const web = fileURLToPath(new URL('..', import.meta.url));
const THROTTLED = 4, RUNS = 9, ANSWERS = 8;
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const kb = (bytes) => `${Math.round(bytes / 1024)} KB`;
const ms = (time) => `${Math.round(time)} ms`;

/** What crosses the network, compressed once: our own .bin files are so already. */
function sizes() {
  const size = (file) => {
    const bytes = readFileSync(join(web, 'dist', file));
    return file.endsWith('.bin') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  };
  const files = readdirSync(join(web, 'dist'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(join(web, 'dist').length + 1));
  const sum = (test) => files.filter(test).reduce((all, file) => all + size(file), 0);
  return {
    engine: size('engine/engine.bin'), rulebook: size('engine/rulebook.bin'),
    page: sum((file) => !/^(engine|examples|trials)\//.test(file)),
    examples: sum((file) => file.startsWith('examples/')),
  };
}

async function slowed(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLED });
}

/** Looks for an element without Playwright's own script, whose 330 KB the page would have to read. */
const when = (page, selector) => page.evaluate((wanted) => new Promise((done) => {
  const look = () => document.querySelector(wanted) ? done(performance.now()) : setTimeout(look, 5);
  look();
}), selector);

/** From the address to a heading and buttons that can be pressed; then to an engine that is ready. */
async function firstScreen(browser, url) {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await slowed(context, page);
  await page.goto(url, { waitUntil: 'load' });
  await when(page, '.way .primary');
  const painted = await page.evaluate(() => new Promise((done) => {
    new PerformanceObserver((all) => done(all.getEntriesByName('first-contentful-paint')[0].startTime))
      .observe({ type: 'paint', buffered: true });
  }));
  const ready = await when(page, '.call-now');
  await context.close();
  return { painted, ready };
}

/** From pressing "I do not know" or saving an answer to the next question on the screen. */
async function answers(browser, url) {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.call-now').waitFor();
  await page.locator('.way .primary').click();
  await page.locator('.next h3').waitFor();
  await page.waitForTimeout(2000);  // the first question is read
  await slowed(context, page);
  const times = await page.evaluate(async (count) => {
    const question = () => document.querySelector('.next h3')?.textContent;
    const changed = (old) => new Promise((done, failed) => {
      const last = performance.now() + 5000;
      const look = () => {
        if (question() !== old) done();
        else if (performance.now() > last) failed(new Error(`no question after: ${old}`));
        else requestAnimationFrame(look);
      };
      look();
    });
    const out = [];
    for (let i = 0; out.length < count && i < 40; i++) {
      const old = question();
      const radio = document.querySelector('.next .value-form .pill input');
      if (radio) {
        radio.click();
        await new Promise((done) => setTimeout(done, 100));
        const start = performance.now();
        document.querySelector('.next .value-form button[type=submit]').click();
        await changed(old);
        out.push(performance.now() - start);
      } else {
        [...document.querySelectorAll('.next button.plain')].at(-1).click();
        await changed(old);
      }
    }
    return out;
  }, ANSWERS);
  await context.close();
  return times;
}

/** The engine alone, in its worker: brief and whole plan of a case with little in it. */
async function engineAlone(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.call-now').waitFor();
  const name = readdirSync(join(web, 'dist', 'assets')).find((one) => one.startsWith('worker-'));
  const times = await page.evaluate(async (path) => {
    const engine = new Worker(path, { type: 'module' });
    const record = { nextline: 'case/1', person: { sex: 'female' }, disease: { metastatic_since: '2025' }, tumour_tests: [{ test: 'er', result: 'positive' }] };
    const ask = (want) => new Promise((done) => {
      engine.onmessage = done;
      engine.postMessage({ id: 1, often: want === 'brief', request: JSON.stringify({ want, format: 'json', as_of: '2026-11-22', region: 'us', language: 'en', record }) });
    });
    const out = {};
    for (const want of ['brief', 'plan']) {
      await ask(want);
      await new Promise((done) => setTimeout(done, 2000));  // as long as a question is read
      out[want] = [];
      for (let i = 0; i < 15; i++) {
        const start = performance.now();
        await ask(want);
        out[want].push(performance.now() - start);
      }
    }
    return out;
  }, `${url}assets/${name}`);
  await context.close();
  return times;
}

const server = await serve(0);
const url = `http://localhost:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const screens = [], replans = [];
for (let i = 0; i < RUNS; i++) screens.push(await firstScreen(browser, url));
for (let i = 0; i < 3; i++) replans.push(...await answers(browser, url));
const alone = await engineAlone(browser, url);
await browser.close();
server.close();

const size = sizes();
const total = size.engine + size.rulebook + size.page;
const brief = median(alone.brief), whole = median(alone.plan);
// Chromium slows the page's thread, not the worker's: three times its time is added.
const replan = median(replans) + (THROTTLED - 1) * brief;
const painted = median(screens.map((one) => one.painted));
const yes = (good) => (good ? 'yes' : 'no');
const table = `| what | target | measured | met |
|---|---|---|---|
| engine, rulebook and page, compressed | 1 MB | ${kb(total)}: engine ${kb(size.engine)}, rulebook ${kb(size.rulebook)}, page ${kb(size.page)}; examples ${kb(size.examples)} on demand | ${yes(total <= 1024 * 1024)} |
| first useful screen, CPU throttled ${THROTTLED}x | 1,000 ms | ${ms(painted)}; engine ready after ${ms(median(screens.map((one) => one.ready)))} | ${yes(painted <= 1000)} |
| answer to next question, throttled ${THROTTLED}x | 50 ms | ${ms(replan)} (page ${ms(median(replans) - brief)}, engine ${THROTTLED} x ${brief.toFixed(1)} ms) | ${yes(replan <= 50)} |
| brief plan in the worker, not throttled | none | ${brief.toFixed(1)} ms | |
| whole plan in the worker, not throttled | none | ${whole.toFixed(1)} ms | |
`;
const file = join(web, '..', '..', 'docs', 'performance.md');
const marks = ['<!-- web: measured by tools/web.sh measure -->', '<!-- end of web -->'];
const text = readFileSync(file, 'utf8');
const [before, after] = [text.split(marks[0])[0], text.split(marks[1])[1] ?? ''];
writeFileSync(file, `${before}${marks[0]}\n${table}${marks[1]}${after}`);
console.log(table);
