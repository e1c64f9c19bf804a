// SPDX-License-Identifier: Apache-2.0
// What a record says to the facts that trials ask most, topic by topic. Which facts there are, how
// they are called and what is known of them comes from the engine.
import { listName } from '../record/case';
import type { Facts } from '../shapes/facts';
import type { Fact, Vocabulary } from '../shapes/vocabulary';

export interface Row {
  noun: string;
  says: string[];  // empty: not known
  none: boolean;   // a list that is whole and holds nothing
  stale: boolean;
}
export interface Topic { id: string; rows: Row[] }

/** The topics whose open facts are worth asking for; of the others only what is known. */
const ASKED = ['person', 'disease', 'receptors', 'now', 'health', 'measurements', 'medicines', 'trials'];
const LEFT_OUT = ['', 'wishes'];
/** How a person lives is nobody's criterion. */
const NOT_ASKED = ['wants_children', 'working', 'dependants'];

export function topicsOf(vocabulary: Vocabulary, facts: Facts): Topic[] {
  const rest = vocabulary.facts.map((fact) => fact.topic).filter((topic) => !LEFT_OUT.includes(topic));
  return [...new Set([...ASKED, ...rest])]
    .map((id) => ({ id, rows: vocabulary.facts.flatMap((fact) => (fact.topic === id ? rowOf(fact, facts) : [])) }))
    .filter((topic) => topic.rows.length > 0);
}

function rowOf(fact: Fact, facts: Facts): Row[] {
  const found = facts.facts.filter((one) => one.fact === fact.id);
  const none = found.length === 0 && fact.type === 'list' && facts.complete.includes(listName(fact));
  const known = found.length > 0 || none;
  if (!known && !isAsked(fact, facts)) return [];
  return [{
    noun: fact.noun, none, stale: found.some((one) => one.stale),
    says: found.map((one) => withoutNoun(fact, one.text)),
  }];
}

function isAsked(fact: Fact, facts: Facts): boolean {
  return ASKED.includes(fact.topic) && !NOT_ASKED.includes(fact.id) && fact.burden !== 'team'
    && !isReadElsewhere(fact, facts) && isConcerned(fact, facts);
}

/** Nobody is asked how an illness stands that the record does not name. */
function isConcerned(fact: Fact, facts: Facts): boolean {
  return fact.about.length === 0
    || facts.facts.some((one) => one.member !== undefined && fact.about.includes(one.member));
}

/** A result that is told by another one, which has its own row. */
function isReadElsewhere(fact: Fact, facts: Facts): boolean {
  return facts.facts.some((one) => fact.read_from.includes(one.fact));
}

/** "Calcium: 9.2 mg/dL" stands beside its noun already. */
function withoutNoun(fact: Fact, text: string): string {
  const colon = text.indexOf(': ');
  return colon < 0 || fact.type === 'list' || fact.type === 'boolean' ? text : text.slice(colon + 2);
}
