// SPDX-License-Identifier: Apache-2.0
// The engine in a thread of its own. Texts come and go as bytes that are handed over, not copied.
import { TooLarge, unpacked } from './gunzip';
import { Engine } from './module';

/** A request (`often`: one like it comes with every answer), or a pack of trials to open. */
export interface Ask { id: number; request?: string; often?: boolean; trials?: Blob }
export interface Answer {
  id: number;
  reply?: ArrayBuffer;
  /** Of a pack: what is wrong with it; empty if it is open. */
  said?: string;
  tooLarge?: boolean;
  stopped?: string;
}

// The page's folder: the worker lies in its assets/, one below.
const base = new URL('..', self.location.href).href;
/** As the engine: larger packs are refused before they are read. */
const LARGEST_PACK = 64 * 1024 * 1024;
let engine: Promise<Engine> | undefined;

async function load(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${base}engine/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return unpacked(await response.blob());
}

async function start(): Promise<Engine> {
  const [code, rulebook] = await Promise.all([
    load('engine.bin').then((bytes) => WebAssembly.compile(bytes)), load('rulebook.bin')]);
  return Engine.start(code, rulebook);
}

/** What is wrong with a pack that cannot even be unpacked, or its bytes. */
async function packOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | { said: string; tooLarge: boolean }> {
  try {
    return await unpacked(file, LARGEST_PACK);
  } catch (error) {
    return { said: String(error), tooLarge: error instanceof TooLarge };
  }
}

async function openTrials(id: number, file: Blob): Promise<Answer> {
  const pack = await packOf(file);
  if (!(pack instanceof Uint8Array)) return { id, ...pack };
  return { id, said: (await engine!).openTrials(pack) };
}

/** A browser compiles a second time, for speed, what has run often: half a second of it makes an
 * answer three times as fast (docs/performance.md). So the first of many requests is practised
 * while nobody waits. */
const TIMES = 40, PAUSE = 15;
let practised = 0;

function practise(its: Engine, request: string): void {
  if (practised >= TIMES) return;
  practised++;
  try {
    its.answer(request);
    setTimeout(() => practise(its, request), PAUSE);
  } catch (error) {
    // As if it had stopped at the next request, which tells the page.
    engine = Promise.reject(error);
    engine.catch(() => undefined);
  }
}

self.onmessage = async ({ data }: MessageEvent<Ask>) => {
  try {
    engine ??= start();
    await engine;
    if (data.trials) {
      self.postMessage(await openTrials(data.id, data.trials));
      return;
    }
    const reply = (await engine).answer(data.request ?? '');
    self.postMessage({ id: data.id, reply: reply.buffer } satisfies Answer,
      { transfer: [reply.buffer] });
    if (data.often && practised === 0) {
      const its = await engine;
      setTimeout(() => practise(its, data.request ?? ''), PAUSE);
    }
  } catch (error) {
    engine = undefined;  // after a stop its memory means nothing; the next request starts anew
    self.postMessage({ id: data.id, stopped: String(error) } satisfies Answer);
  }
};
