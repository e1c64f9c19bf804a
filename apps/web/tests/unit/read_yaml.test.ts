// SPDX-License-Identifier: Apache-2.0
// The page reads YAML as the command line does, and refuses what it refuses.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/record/read_file';
import { readYaml, writeYaml } from '../../src/record/read_yaml';
import { printed } from '../repository';

const folder = mkdtempSync(join(tmpdir(), 'nextline-'));
function commandLineReads(yaml: string): boolean {
  const file = join(folder, 'case.yaml');
  writeFileSync(file, yaml);
  return !printed(['facts', file, '--format', 'json', '--as-of', '2026-11-22', '--region', 'us']).refused;
}
function pageReads(yaml: string): boolean {
  try {
    readYaml(yaml);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

const head = 'nextline: case/1\n';
const fine = {
  'plain words': `${head}person: {sex: female}\n`,
  'a comment': `${head}# a remark\nperson: {sex: female}\n`,
  'a quoted no': `${head}wishes: {trials: "no"}\n`,
  'folded text': `${head}region: >-\n  us\n`,
  'lists in blocks': `${head}disease:\n  sites:\n    - bone\n    - {site: liver, date: 2025-10}\n`,
};
const refused = {
  'an anchor': `${head}person: &a {sex: female}\n`,
  'an alias': `${head}person: &a {sex: female}\ndisease: *a\n`,
  'a tag': `${head}person: {sex: !!str female}\n`,
  'an own tag': `${head}person: {sex: !mine female}\n`,
  'a second document': `${head}---\n${head}`,
  'a bare no': `${head}wishes: {trials: no}\n`,
  'a bare Yes': `${head}synthetic: Yes\n`,
  'a missing value': `${head}person: {sex: }\n`,
  'a key twice': `${head}person: {sex: female, sex: male}\n`,
  'a tab': `${head}person:\n\tsex: female\n`,
  'an open quotation': `${head}region: "us\n`,
};

describe('YAML', () => {
  for (const [name, yaml] of Object.entries(fine))
    it(`is read: ${name}`, () => {
      expect(commandLineReads(yaml)).toBe(true);
      expect(pageReads(yaml)).toBe(true);
    });
  for (const [name, yaml] of Object.entries(refused))
    it(`is refused: ${name}`, () => {
      expect(commandLineReads(yaml)).toBe(false);
      expect(pageReads(yaml)).toBe(false);
    });

  it('has text only', () => {
    expect(readYaml('a: 1\nb: true\nc: 2025-10-12\nd: [1+, 0]\n'))
      .toEqual({ a: '1', b: 'true', c: '2025-10-12', d: ['1+', '0'] });
  });

  it('comes back as it was written', () => {
    const value = { nextline: 'case/1', wishes: { trials: 'no', first: ['a: b', '- c', ''] }, d: '2025-10', n: '1' };
    const text = writeYaml(value);
    expect(readYaml(text)).toEqual(value);
    expect(text).toMatch(/trials: "no"/);
  });
});
