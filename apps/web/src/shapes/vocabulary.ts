// SPDX-License-Identifier: Apache-2.0
// docs/vocabulary-json.md as types.
import type { Rulebook } from './plan';

export interface Value { id: string; says: string }
export interface Fact {
  id: string;
  type: 'boolean' | 'choice' | 'number' | 'date' | 'list';
  at: string;
  topic: string;
  unit: string;
  burden: 'question' | 'blood' | 'scan' | 'biopsy' | 'team';
  /** Members of a list of which one is to be known before a form asks; empty: everybody. */
  about: string[];
  noun: string;
  ask: string;
  find: string;
  level: string;
  level_key: string;
  /** A value counts for some months only, so that it needs its day. */
  ages: boolean;
  lowest?: string;
  highest?: string;
  whole?: boolean;
  values: Value[];
  groups: Value[];
  read_from: string[];
}
export interface Vocabulary {
  rulebook: Rulebook;
  facts: Fact[];
  opening: string[];
  drugs: { id: string; says: string; anticancer: boolean }[];
  words: Record<string, string>;
}
