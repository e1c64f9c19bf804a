// SPDX-License-Identifier: Apache-2.0
#include "authoring/compile.h"

#include <algorithm>
#include <array>
#include <deque>
#include <tuple>

#include "authoring/checks.h"
#include "authoring/read_yaml.h"
#include "authoring/readers.h"
#include "authoring/signatures.h"
#include "base/nearest.h"

namespace nextline::authoring {
namespace {

/// Kinds of entries: the key that each begins with, in the order in which they are read.
constexpr std::array<std::string_view, 17> kKinds{
    "rulebook", "source",  "fact",    "drug",   "class", "answer", "define", "trial", "option",
    "guard",    "pathway", "support", "prefer", "note",  "term",   "case",   "review"};

using Entries = std::map<std::string_view, std::vector<const Node*>>;

void sort_entry(Draft& draft, const Node& node, Entries& entries) {
    if (!node.is_map() || node.members.empty())
        return error(draft, node.place, std::string(kind_word(node)) + " found, expected an entry",
                     "an entry is a map that begins with its kind, like `- fact: her2`");
    const std::string& first = node.members.front().key;
    const auto kind = std::find(kKinds.begin(), kKinds.end(), first);
    if (kind == kKinds.end()) {
        const std::vector<std::string> words(kKinds.begin(), kKinds.end());
        return error(draft, node.place, "an entry cannot begin with `" + first + "`",
                     base::did_you_mean(first, words));
    }
    if (!node.members.front().value.is_scalar())
        return error(draft, node.members.front().value.place, "expected an id");
    entries[*kind].push_back(&node);
}

void sort_entries(Draft& draft, const Node& root, Entries& entries) {
    if (!root.is_list())
        return error(draft, root.place,
                     std::string(kind_word(root)) + " found, expected a list of entries");
    for (const Node& node : root.items) sort_entry(draft, node, entries);
}

bool is_yaml(const std::string& path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

// Reads every file; the trees stay alive as long as the draft.
Entries read_files(Draft& draft, const std::vector<File>& files, std::deque<Node>& trees) {
    Entries entries;
    for (const File& file : files) {
        if (!is_yaml(file.path) || file.path.starts_with("patients/") ||
            file.path.starts_with("eligibility/"))
            continue;
        draft.files.emplace(file.path, file.text);
        auto tree = read_yaml(file.text, file.path);
        if (!tree) {
            draft.problems.insert(draft.problems.end(), tree.error().begin(), tree.error().end());
            continue;
        }
        const Node& root = trees.emplace_back(std::move(*tree));
        if (file.path == "languages/en.yaml")
            read_messages(root, facts::Language::en, draft);
        else if (file.path == "languages/es.yaml")
            read_messages(root, facts::Language::es, draft);
        else
            sort_entries(draft, root, entries);
    }
    return entries;
}

void read_each(const Entries& entries, std::string_view kind, Draft& draft,
               void (*read)(const Node&, Draft&)) {
    const auto found = entries.find(kind);
    if (found == entries.end()) return;
    for (const Node* node : found->second) read(*node, draft);
}

std::vector<const Node*> all_of(const Entries& entries, std::string_view kind) {
    const auto found = entries.find(kind);
    return found != entries.end() ? found->second : std::vector<const Node*>{};
}

void read_vocabulary(Draft& draft, const Entries& entries, const std::vector<File>& files) {
    read_each(entries, "rulebook", draft, read_rulebook_entry);
    read_each(entries, "source", draft, read_source);
    read_each(entries, "review", draft, read_review);
    for (const File& file : files)
        if (file.path.starts_with("status/") && file.path.ends_with(".tsv"))
            read_status(file, draft);
    add_built_in_facts(draft);
    read_each(entries, "fact", draft, read_fact);
    read_each(entries, "drug", draft, read_drug);
    read_classes(all_of(entries, "class"), draft);
    for (const File& file : files)
        if (file.path == "codes/rxnorm_products.tsv") read_products(file, draft);
    read_each(entries, "fact", draft, read_fact_links);
    read_each(entries, "answer", draft, read_answer);
}

void read_rules(Draft& draft, const Entries& entries) {
    read_each(entries, "define", draft, announce_definition);
    read_definitions(draft);
    read_each(entries, "trial", draft, read_trial);
    read_options(all_of(entries, "option"), draft);
    read_each(entries, "guard", draft, read_guard);
    read_each(entries, "pathway", draft, read_pathway);
    read_each(entries, "support", draft, read_support);
    read_each(entries, "prefer", draft, read_preference);
    read_each(entries, "note", draft, read_note);
    read_each(entries, "term", draft, read_term);
    compose_supports(draft);
    compose_options(draft);
    draft.cases = all_of(entries, "case");
}

std::vector<Case> check(Draft& draft) {
    std::vector<Case> cases = read_cases(draft);
    check_cases(draft, cases);
    check_thresholds(draft, cases);
    check_sources(draft);
    check_conflicts(draft);
    check_dead(draft);
    check_unused(draft);
    check_words(draft);
    check_status(draft);
    check_citations(draft);
    check_impossible(draft, cases);
    return cases;
}

// By place, as a person works through files.
void sort_problems(base::Diagnostics& problems) {
    const auto key = [](const base::Diagnostic& d) {
        return std::tie(d.place.file, d.place.line, d.place.column, d.severity, d.message);
    };
    std::sort(problems.begin(), problems.end(),
              [&](const auto& a, const auto& b) { return key(a) < key(b); });
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

Compiled finished(Draft& draft, std::vector<Case> cases) {
    draft.book.thresholds = thresholds_of(draft.book.program, draft.book.vocabulary);
    Compiled compiled{.rulebook = std::move(draft.book),
                      .remarks = std::move(draft.problems),
                      .cases_run = cases.size(),
                      .account = {}};
    add_statements(draft, compiled.rulebook);
    compiled.account = {.rules = std::move(draft.rules),
                        .cases = std::move(cases),
                        .citations = std::move(draft.citations),
                        .status = std::move(draft.status),
                        .signatures = std::move(draft.signatures)};
    return compiled;
}

}  // namespace

base::Result<Compiled> compile(const std::vector<File>& given) {
    std::vector<File> files = given;
    std::sort(files.begin(), files.end(),
              [](const File& a, const File& b) { return a.path < b.path; });
    Draft draft;
    std::deque<Node> trees;
    const Entries entries = read_files(draft, files, trees);
    read_vocabulary(draft, entries, files);
    read_rules(draft, entries);
    draft.book.program = draft.builder.program();  // before cases add conditions of their own
    std::vector<Case> cases = check(draft);
    sort_problems(draft.problems);
    if (base::has_errors(draft.problems)) return std::unexpected(std::move(draft.problems));
    Compiled compiled = finished(draft, std::move(cases));
    if (!compiled.account.signatures.empty()) mark_reviewed(compiled);
    compiled.rulebook.hash = hash_of(compiled.rulebook);
    return compiled;
}

}  // namespace nextline::authoring
