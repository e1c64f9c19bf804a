// SPDX-License-Identifier: Apache-2.0
// The engine's WebAssembly module (apps/wasm/engine.h) behind three functions of texts.

interface Exports extends WebAssembly.Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  allocate(size: number): number;
  open_rulebook(bytes: number, size: number): number;
  open_trials(bytes: number, size: number): number;
  answer(request: number, size: number): number;
  reply_text(): number;
}

/** The engine reads and writes no file: whatever its C library asks for is not there. */
const BAD_FILE = 8;

export class Engine {
  private constructor(private readonly exports: Exports) {}

  static async start(code: WebAssembly.Module, rulebook: Uint8Array): Promise<Engine> {
    const instance = await WebAssembly.instantiate(code, importsOf(code));
    const engine = new Engine(instance.exports as Exports);
    engine.exports._initialize();
    const { pointer, size } = engine.put(rulebook);
    const said = engine.exports.open_rulebook(pointer, size);
    if (said !== 0) throw new Error(new TextDecoder().decode(engine.reply(said)));
    return engine;
  }

  /** Opens a pack of trials in place of the one before. Gives what is wrong with it, or nothing. */
  openTrials(pack: Uint8Array): string {
    const { pointer, size } = this.put(pack);
    return new TextDecoder().decode(this.reply(this.exports.open_trials(pointer, size)));
  }

  /** The answer to a request (docs/request.md), as the bytes that every surface gives. */
  answer(request: string): Uint8Array<ArrayBuffer> {
    const { pointer, size } = this.put(new TextEncoder().encode(request));
    return this.reply(this.exports.answer(pointer, size));
  }

  private put(bytes: Uint8Array): { pointer: number; size: number } {
    const pointer = this.exports.allocate(bytes.length);
    new Uint8Array(this.exports.memory.buffer).set(bytes, pointer);
    return { pointer, size: bytes.length };
  }

  private reply(size: number): Uint8Array<ArrayBuffer> {
    const start = this.exports.reply_text();
    return new Uint8Array(this.exports.memory.buffer).slice(start, start + size) as
      Uint8Array<ArrayBuffer>;
  }
}

function importsOf(code: WebAssembly.Module): WebAssembly.Imports {
  const functions: Record<string, () => number> = {};
  for (const { name } of WebAssembly.Module.imports(code)) functions[name] = () => BAD_FILE;
  return { wasi_snapshot_preview1: functions };
}
