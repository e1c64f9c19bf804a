// SPDX-License-Identifier: Apache-2.0
// What the page sees of the engine: a request object in, the body of the answer out.
import type { Json } from '../shapes/json';
import type { Answer, Ask } from './worker';

export interface Problem { pointer: string; message: string; hint: string }

/** The engine refused the request or the record; every reason is listed. */
export class Refused extends Error {
  constructor(readonly problems: Problem[]) { super(problems.map((p) => p.message).join('; ')); }
}
/** The engine stopped or could not be loaded. */
export class Stopped extends Error {}

export interface Request {
  want: 'plan' | 'brief' | 'vocabulary' | 'packet';
  format?: 'json' | 'html';
  as_of: string;
  region: string;
  language: string;
  audience?: string;
  figures?: string;
  record?: Json;
}

type Reply<Body> = { ok: true; body: Body } | { ok: false; errors: Problem[] };

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, (answer: Answer) => void>();

function engine(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    for (const [id, settle] of waiting) settle({ id, stopped: event.message || 'worker' });
    waiting.clear();
    worker = undefined;
  };
  return worker;
}

export async function ask<Body>(request: Request): Promise<Body> {
  const id = ++last;
  const answer = await new Promise<Answer>((settle) => {
    waiting.set(id, settle);
    engine().postMessage({ id, request: JSON.stringify({ format: 'json', ...request }) } satisfies Ask);
  });
  if (!answer.reply) throw new Stopped(answer.stopped);
  const reply = JSON.parse(new TextDecoder().decode(answer.reply)) as Reply<Body>;
  if (!reply.ok) throw new Refused(reply.errors);
  return reply.body;
}
