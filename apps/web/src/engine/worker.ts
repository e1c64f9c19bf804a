// SPDX-License-Identifier: Apache-2.0
// The engine in a thread of its own. Texts come and go as bytes that are handed over, not copied.
import { Engine } from './module';

export interface Ask { id: number; request: string }
export interface Answer { id: number; reply?: ArrayBuffer; stopped?: string }

// The page's folder: the worker lies in its assets/, one below.
const base = new URL('..', self.location.href).href;
let engine: Promise<Engine> | undefined;

/** A file that may be compressed: by us (its first bytes say so) or by the server. */
async function load(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${base}engine/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

async function start(): Promise<Engine> {
  const [code, rulebook] = await Promise.all([
    load('engine.bin').then((bytes) => WebAssembly.compile(bytes)), load('rulebook.bin')]);
  return Engine.start(code, rulebook);
}

self.onmessage = async ({ data }: MessageEvent<Ask>) => {
  try {
    engine ??= start();
    const reply = (await engine).answer(data.request);
    self.postMessage({ id: data.id, reply: reply.buffer } satisfies Answer,
      { transfer: [reply.buffer] });
  } catch (error) {
    engine = undefined;  // after a stop its memory means nothing; the next request starts anew
    self.postMessage({ id: data.id, stopped: String(error) } satisfies Answer);
  }
};
