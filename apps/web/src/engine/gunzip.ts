// SPDX-License-Identifier: Apache-2.0
// A file that may be compressed: by us (its first bytes say so) or by the server.

/** More would come out than was allowed. */
export class TooLarge extends Error {}

export async function unpacked(file: Blob, most = Infinity): Promise<Uint8Array<ArrayBuffer>> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const compressed = start[0] === 0x1f && start[1] === 0x8b;
  const stream = compressed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = (stream as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      void reader.cancel();
      throw new TooLarge();
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
