// SPDX-License-Identifier: Apache-2.0
// Which question comes next: the opening that the knowledge names, then the engine's own ranking.
import type { BriefAnswer } from '../shapes/facts';
import type { Asked, Brief } from '../shapes/plan';
import type { Fact, Vocabulary } from '../shapes/vocabulary';
import { isComplete, isResult, listName, type Case } from './case';

/** One card: a fact to ask for, or the list of treatments. */
export interface Question {
  id: string;
  fact: Fact | null;      // null: the treatments so far
  members: string[];      // of a list: those that could change a choice
  reason: string;         // what the answer would change, in the engine's words
}

export const TREATMENTS = 'treatments';

const tables = new WeakMap<Vocabulary, Map<string, Fact>>();
/** The facts by id, made once a vocabulary. */
export function factsOf(vocabulary: Vocabulary): Map<string, Fact> {
  let table = tables.get(vocabulary);
  if (!table) tables.set(vocabulary, (table = new Map(vocabulary.facts.map((fact) => [fact.id, fact]))));
  return table;
}

export function questionsOf(record: Case, vocabulary: Vocabulary,
                            brief: BriefAnswer & Brief): Question[] {
  const byId = factsOf(vocabulary);
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
  for (const id of vocabulary.opening) {
    const fact = byId.get(id);
    if (fact ? !isKnown(fact) : id === TREATMENTS && brief.treatments.length === 0) add(id, undefined, '');
  }
  for (const test of brief.tests)
    for (const missing of test.facts) add(idOf(missing), missing.member, test.effect);
  for (const list of brief.open_lists) add(list, undefined, '');
  return questions.filter((one) => !settled(one, record));
}

/** One question by itself, where somebody went to it. */
export function questionOf(asked: Asked, vocabulary: Vocabulary): Question | null {
  const id = idOf(asked);
  const fact = id === TREATMENTS ? null : factsOf(vocabulary).get(id);
  if (fact === undefined) return null;
  return { id, fact, members: fact && asked.member ? [asked.member] : [], reason: '' };
}

function idOf(missing: Asked): string {
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
