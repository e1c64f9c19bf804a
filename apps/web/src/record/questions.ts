// SPDX-License-Identifier: Apache-2.0
// Which question comes next: what every plan begins from, then the engine's own ranking.
import type { Facts } from '../shapes/facts';
import type { Missing, Plan } from '../shapes/plan';
import type { Fact, Vocabulary } from '../shapes/vocabulary';
import { isComplete, listName, type Case } from './case';

/** One card: a fact to ask for, or the list of treatments. */
export interface Question {
  id: string;
  fact: Fact | null;      // null: the treatments so far
  members: string[];      // of a list: those that could change a choice
  reason: string;         // what the answer would change, in the engine's words
}

/** The facts that every plan begins from, asked before anything is ranked; words of the vocabulary. */
export const OPENING = [
  'metastatic_since', 'sex', 'born', 'er', 'pr', 'her2', 'sites', 'now_treatment', 'now_response',
];
export const TREATMENTS = 'treatments';

export function questionsOf(record: Case, vocabulary: Vocabulary, facts: Facts, plan: Plan): Question[] {
  const byId = new Map(vocabulary.facts.map((fact) => [fact.id, fact]));
  const known = new Set(facts.facts.map((one) => one.fact));
  const questions: Question[] = [];
  const add = (id: string, member: string | undefined, reason: string) => {
    let found = questions.find((one) => one.id === id);
    if (!found) {
      const fact = id === TREATMENTS ? null : byId.get(id);
      if (fact === undefined) return;
      found = { id, fact, members: [], reason };
      questions.push(found);
    }
    if (member && !found.members.includes(member)) found.members.push(member);
  };
  for (const id of OPENING) {
    if (id === 'now_treatment' && !isComplete(record, TREATMENTS) && facts.treatments.length === 0)
      add(TREATMENTS, undefined, '');
    const fact = byId.get(id);
    const read = fact?.read_from.some((from) => known.has(from)) ?? false;
    if (fact && !known.has(id) && !read) add(id, undefined, '');
  }
  for (const test of plan.tests)
    for (const missing of test.facts) add(idOf(missing), missing.member, test.statement.text);
  for (const option of plan.options)
    for (const missing of option.missing)
      if (missing.kind === 'completeness') add(idOf(missing), undefined, '');
  return questions.filter((one) => !settled(one, record));
}

function idOf(missing: Missing): string {
  return missing.kind === 'history' ? TREATMENTS : missing.fact ?? TREATMENTS;
}

/** A list that is whole has no open question, even if the engine would like to know more. */
function settled(question: Question, record: Case): boolean {
  if (question.fact === null) return isComplete(record, TREATMENTS);
  return question.fact.type === 'list' && isComplete(record, listName(question.fact));
}

export function openQuestions(all: Question[], skipped: string[]): Question[] {
  return all.filter((one) => !skipped.includes(one.id));
}
