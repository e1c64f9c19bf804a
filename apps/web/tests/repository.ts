// SPDX-License-Identifier: Apache-2.0
// What the tests use of the repository around the page.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Engine } from '../src/engine/module';

export const web = fileURLToPath(new URL('..', import.meta.url));
export const root = join(web, '..', '..');
export const commandLine = process.env.NEXTLINE ?? join(root, 'build', 'nextline');

/** Every whole-patient record of the knowledge, as files. */
export function patients(): { name: string; file: string }[] {
  const folder = join(root, 'knowledge', 'patients');
  return readdirSync(folder).sort().flatMap((name) =>
    ['case.yaml', 'case.json', 'bundle.json'].map((one) => ({ name, file: join(folder, name, one) })))
    .filter((one) => existsSync(one.file));
}

export function engineFile(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gunzipSync(readFileSync(join(web, 'public', 'engine', name))));
}

export async function startEngine(): Promise<Engine> {
  const code = await WebAssembly.compile(engineFile('engine.bin'));
  return Engine.start(code, engineFile('rulebook.bin'));
}

/** The page's own rulebook as a file, for the command line to read the same; its phrases stay beside it. */
let rulebook = '';
function rulebookFile(): string {
  if (rulebook === '') {
    rulebook = join(mkdtempSync(join(tmpdir(), 'nextline-')), 'nextline.rulebook');
    writeFileSync(rulebook, engineFile('rulebook.bin'));
    copyFileSync(join(root, 'build', 'nextline.eligibility'), rulebook.replace(/rulebook$/, 'eligibility'));
  }
  return rulebook;
}

/** What the command line prints. Exit status 3 (a refused record) gives its message. */
export function printed(words: string[]): { text: string; refused: boolean } {
  try {
    const text = execFileSync(commandLine, words, { encoding: 'utf8', maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NEXTLINE_RULEBOOK: rulebookFile() } });
    return { text, refused: false };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    if (status !== 3) throw error;
    return { text: stderr, refused: true };
  }
}
