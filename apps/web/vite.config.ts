// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** All files below a folder, sorted, as paths that a URL can use. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .sort();
}

/** Writes the finished folder's list of files, and a hash over them, into its offline.js. Trials are
 * fetched only when somebody asks for them. */
function offlineList(): Plugin {
  return {
    name: 'offline-list',
    apply: 'build',
    closeBundle() {
      const folder = 'dist';
      const files = filesBelow(folder).filter((file) => file !== 'offline.js' && !file.startsWith('trials/'));
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
      const worker = readFileSync(join('src', 'offline.js'), 'utf8')
        .replace("'FILES'", JSON.stringify(['./', ...files.filter((file) => file !== 'index.html')]))
        .replace('VERSION', hash.digest('hex').slice(0, 16));
      writeFileSync(join(folder, 'offline.js'), worker);
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [offlineList()],
  worker: { format: 'es' },
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  // One browser at a time; a busy machine is no failure.
  test: { testTimeout: 100_000, hookTimeout: 60_000, fileParallelism: false },
});
