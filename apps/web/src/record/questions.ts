// SPDX-License-Identifier: Apache-2.0
// Which question comes next: what every plan begins from, then the engine's own ranking.
import type { BriefAnswer } from '../shapes/facts';
import type { Brief, Missing } from '../shapes/plan';
import type { Fact, Vocabulary } from '../shapes/vocabulary';
import { isComplete, isResult, listName, type Case } from './case';

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

export function questionsOf(record: Case, vocabulary: Vocabulary,
                            brief: BriefAnswer & Brief): Question[] {
  const byId = new Map(vocabulary.facts.map((fact) => [fact.id, fact]));
  // What was answered is not asked again, even if a finer answer would settle more; what lapsed is.
  const known = new Set(brief.facts.filter((one) => !one.stale).map((one) => one.fact));
  const isKnown = (fact: Fact) => known.has(fact.id)
    || (isResult(fact) && fact.read_from.some((from) => known.has(from)));
  const questions: Question[] = [];
  const add = (id: string, member: string | undefined, reason: string) => {
    let found = questions.find((one) => one.id === id);
    if (!found) {
      const fact = id === TREATMENTS ? null : byId.get(id);
      if (fact === undefined || (fact && fact.type !== 'list' && isKnown(fact))) return;
      found = { id, fact, members: [], reason };
      questions.push(found);
    }
    if (member && !found.members.includes(member)) found.members.push(member);
  };
  for (const id of OPENING) {
    if (id === 'now_treatment' && !isComplete(record, TREATMENTS) && brief.treatments.length === 0)
      add(TREATMENTS, undefined, '');
    const fact = byId.get(id);
    if (fact && !isKnown(fact)) add(id, undefined, '');
  }
  for (const test of brief.tests)
    for (const missing of test.facts) add(idOf(missing), missing.member, test.statement.text);
  for (const list of brief.open_lists) add(list, undefined, '');
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
