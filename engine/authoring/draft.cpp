// SPDX-License-Identifier: Apache-2.0
#include "authoring/draft.h"

#include "base/nearest.h"

namespace nextline::authoring {

void error(Draft& draft, const base::Place& place, std::string message, std::string hint) {
    draft.problems.push_back({base::Severity::error, place, std::move(message), std::move(hint)});
}

void warning(Draft& draft, const base::Place& place, std::string message, std::string hint) {
    draft.problems.push_back({base::Severity::warning, place, std::move(message), std::move(hint)});
}

bool declare(Draft& draft, std::string_view kind, const std::string& id, const base::Place& place) {
    const std::string key = std::string(kind) + " " + id;
    const auto [found, fresh] = draft.declared.emplace(key, place);
    if (!fresh)
        error(draft, place, "the " + key + " is declared twice",
              "first in " + found->second.file + ":" + std::to_string(found->second.line));
    return fresh;
}

void add_rule(Draft& draft, Rule rule) {
    if (!declare(draft, "rule", rule.id, rule.place)) return;
    draft.rule_of_id.emplace(rule.id, draft.rules.size());
    draft.rules.push_back(std::move(rule));
}

std::uint16_t find_source(Draft& draft, const std::string& id, const base::Place& place) {
    const auto& sources = draft.book.sources;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (sources[i].id == id) {
            draft.cited.insert(static_cast<std::uint16_t>(i));
            return static_cast<std::uint16_t>(i);
        }
        ids.push_back(sources[i].id);
    }
    error(draft, place, "unknown source `" + id + "`", base::did_you_mean(id, ids));
    return 0;
}

std::string read_source_id(Draft& draft, Entry& entry) {
    std::string id = entry.text("source");
    if (!id.empty()) (void)find_source(draft, id, entry.place("source"));
    return id;
}

rulebook::Citation read_citation(Draft& draft, const Node* node, const base::Place& otherwise) {
    if (node == nullptr) {
        error(draft, otherwise, "the key `source` is missing",
              "source: {id: SOURCE, place: ..., read: primary, checked: DATE}");
        return {};
    }
    Entry entry(*node, draft.problems);
    rulebook::Citation citation;
    if (const std::string id = entry.text("id", Need::required); !id.empty())
        citation.source = find_source(draft, id, entry.place("id"));
    citation.place = entry.text("place");
    citation.read_at_source = entry.choice("read", {"unconfirmed", "primary"}, Need::required) == 1;
    citation.checked_on =
        entry.date("checked", citation.read_at_source ? Need::required : Need::optional);
    entry.finish();
    draft.citations.push_back({citation, node->place});
    return citation;
}

std::vector<rulebook::Citation> read_citations(Draft& draft, Entry& entry) {
    std::vector<rulebook::Citation> citations;
    for (const Node* node : entry.list("sources", Need::required))
        citations.push_back(read_citation(draft, node, entry.place()));
    return citations;
}

std::optional<std::uint16_t> find_option(Draft& draft, const Node& scalar) {
    const auto found = draft.option_index.find(scalar.text);
    if (found != draft.option_index.end()) return static_cast<std::uint16_t>(found->second);
    std::vector<std::string> ids;
    for (const auto& [id, index] : draft.option_index) ids.push_back(id);
    error(draft, scalar.place, "unknown option `" + scalar.text + "`",
          base::did_you_mean(scalar.text, ids));
    return std::nullopt;
}

}  // namespace nextline::authoring
