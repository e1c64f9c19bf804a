// SPDX-License-Identifier: Apache-2.0
// One reader for each kind of entry (docs/knowledge-form.md), and the steps after them.
#pragma once

#include "authoring/draft.h"

namespace nextline::authoring {

void read_rulebook_entry(const Node& node, Draft& draft);
void read_source(const Node& node, Draft& draft);

/// Facts in two steps: what they are, then what refers to other facts and to drugs.
void add_built_in_facts(Draft& draft);
void read_fact(const Node& node, Draft& draft);
void read_fact_links(const Node& node, Draft& draft);
void read_answer(const Node& node, Draft& draft);

void read_drug(const Node& node, Draft& draft);
void read_classes(const std::vector<const Node*>& nodes, Draft& draft);
/// knowledge/codes/rxnorm_products.tsv: product codes of drugs, `a+b` for combinations.
void read_products(const File& file, Draft& draft);

/// knowledge/status/*.tsv: what became of each row of the gathered evidence.
void read_status(const File& file, Draft& draft);
/// knowledge/reviews/*.yaml: who signed which rules.
void read_review(const Node& node, Draft& draft);

/// Registers a definition; it is read when first named, or by `read_definitions` at the end.
void announce_definition(const Node& node, Draft& draft);
void read_definitions(Draft& draft);
/// The definition with this id, read on demand; nullptr if there is none. `sound` becomes false
/// if it could not be read, or names itself.
const rulebook::Definition* require_definition(Draft& draft, std::string_view id, bool& sound);

void read_trial(const Node& node, Draft& draft);
/// Options are numbered by their ids in order; guards of options come with `read_guard`.
void read_options(std::vector<const Node*> nodes, Draft& draft);
void read_guard(const Node& node, Draft& draft);
void read_pathway(const Node& node, Draft& draft);
void read_support(const Node& node, Draft& draft);
void read_preference(const Node& node, Draft& draft);
void read_note(const Node& node, Draft& draft);
/// A word of the glossary.
void read_term(const Node& node, Draft& draft);

/// languages/en.yaml or es.yaml: every sentence of the program by id.
void read_messages(const Node& root, facts::Language language, Draft& draft);

/// Writes the standing of options as conditions (rulebook.h): current, holds, supported, possible,
/// opposed, excluded, not_now, must_know_open.
void compose_supports(Draft& draft);
void compose_options(Draft& draft);

/// Options and trials among the rules, for reviews; after every check.
void add_statements(Draft& draft, const rulebook::Rulebook& book);

/// Where some rule's truth can change, per fact.
[[nodiscard]] std::vector<std::vector<double>> thresholds_of(const logic::Program& program,
                                                             const facts::Vocabulary& vocabulary);

/// BLAKE2b-256 as 64 hexadecimal digits.
[[nodiscard]] std::string digest_of(std::string_view bytes);
/// BLAKE2b-256 over the encoded rulebook without its hash, as hexadecimal text.
[[nodiscard]] std::string hash_of(const rulebook::Rulebook& book);

}  // namespace nextline::authoring
