// SPDX-License-Identifier: Apache-2.0
// A file that somebody opens: a case or FHIR record as JSON, or a case as YAML.
import type { Json } from '../shapes/json';

/** What is wrong with a file, by a message of the page and, for YAML, its places. */
export class Unreadable extends Error {
  constructor(readonly why: 'too_large' | 'json' | 'yaml', readonly places: string[] = []) {
    super(why);
  }
}

/** As the engine: larger texts are refused before they are read. */
const LARGEST = 64 * 1024 * 1024;

export async function readFile(file: Blob): Promise<Json> {
  if (file.size > LARGEST) throw new Unreadable('too_large');
  return readText(await file.text());
}

export async function readText(text: string): Promise<Json> {
  const plain = text.replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(plain)) {
    try {
      return JSON.parse(plain) as Json;
    } catch (error) {
      throw new Unreadable('json', [String((error as Error).message)]);
    }
  }
  const { readYaml } = await import('./read_yaml');
  return readYaml(plain);
}
