// SPDX-License-Identifier: Apache-2.0
// What the page sees of the engine: a request object in, the body of the answer out.
import type { Json } from '../shapes/json';
import type { Answer, Ask } from './worker';

export interface Problem { pointer: string; message: string; hint: string }

/** The engine refused the request or the record; every reason is listed. */
export class Refused extends Error {
  constructor(readonly problems: Problem[]) { super(problems.map((p) => p.message).join('; ')); }
}
/** No pack of trials; what is wrong with it. */
export class NoPack extends Error {
  constructor(readonly why: 'none' | 'large' | 'other', message = '') { super(message); }
}
/** The engine stopped or could not be loaded. */
export class Stopped extends Error {}

export interface Request {
  want: 'plan' | 'brief' | 'vocabulary' | 'packet' | 'trials';
  format?: 'json' | 'html';
  as_of: string;
  region: string;
  language: string;
  audience?: string;
  figures?: string;
  record?: Json;
  near?: string;
  closed_too?: boolean;
  limit?: number;
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

async function post(what: Omit<Ask, 'id'>): Promise<Answer> {
  const id = ++last;
  const answer = await new Promise<Answer>((settle) => {
    waiting.set(id, settle);
    engine().postMessage({ id, ...what } satisfies Ask);
  });
  if (answer.stopped !== undefined) throw new Stopped(answer.stopped);
  return answer;
}

export async function ask<Body>(request: Request): Promise<Body> {
  const { reply: bytes } = await post({
    request: JSON.stringify({ format: 'json', ...request }), often: request.want === 'brief' });
  const reply = JSON.parse(new TextDecoder().decode(bytes)) as Reply<Body>;
  if (!reply.ok) throw new Refused(reply.errors);
  return reply.body;
}

/** Opens a pack of trials in the engine, in place of the one before. */
export async function openTrials(trials: Blob): Promise<void> {
  const { said, tooLarge } = await post({ trials });
  if (said) throw new NoPack(tooLarge ? 'large' : 'other', said);
}
