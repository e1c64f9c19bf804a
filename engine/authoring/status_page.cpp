// SPDX-License-Identifier: Apache-2.0
#include "authoring/status_page.h"

#include <algorithm>
#include <map>

#include "authoring/citations.h"
#include "authoring/signatures.h"

namespace nextline::authoring {
namespace {

constexpr std::string_view kTop =
    "# The state of the knowledge\n"
    "\n"
    "This page is made by `nextline status knowledge`; `make test` compares them. The gathered\n"
    "evidence is a list of facts about trials, guidelines, medicines and support, each with "
    "whether\n"
    "it was seen at a source. Each of its rows stands below with the rules that use it, or the\n"
    "reason why none does. The rows are kept in `knowledge/status/`.\n";

// Characters that Markdown would take for marks.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("|*_<>[]`\\").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string line(std::string_view what, std::size_t count) {
    return "| " + std::string(what) + " | " + std::to_string(count) + " |\n";
}

std::size_t rules_of(const Account& account, Rule::Kind kind) {
    return static_cast<std::size_t>(
        std::count_if(account.rules.begin(), account.rules.end(),
                      [&](const Rule& rule) { return rule.kind == kind; }));
}

std::string counts(const Compiled& compiled, std::size_t patients) {
    const Account& account = compiled.account;
    const auto used = static_cast<std::size_t>(
        std::count_if(account.status.begin(), account.status.end(),
                      [](const StatusRow& row) { return !row.used_by.empty(); }));
    const CitationCounts cited = count_citations(compiled);
    std::string text = "\n| counted | number |\n|---|---|\n";
    text += line("rows of the gathered evidence", account.status.size());
    text += line("of them used", used);
    text += line("of them not used, with a reason", account.status.size() - used);
    text += line("citations", cited.all);
    text += line("of them read at the primary source", cited.all - cited.unconfirmed);
    text += line("of them unconfirmed", cited.unconfirmed);
    text += line("of them older than 12 months before the horizon", cited.stale);
    const auto tested = std::count_if(account.rules.begin(), account.rules.end(), is_tested);
    text += line("rules", static_cast<std::size_t>(tested));
    text += line("of them supports", rules_of(account, Rule::Kind::support));
    text += line("of them guards", rules_of(account, Rule::Kind::guard));
    text += line("of them notes", rules_of(account, Rule::Kind::note));
    text += line("of them definitions", rules_of(account, Rule::Kind::definition));
    text += line("of them preferences", rules_of(account, Rule::Kind::preference));
    text += line("of them pathways", rules_of(account, Rule::Kind::pathway));
    text += line("options", compiled.rulebook.options.size());
    text += line("drugs", compiled.rulebook.vocabulary.drugs.size());
    text += line("trials with figures", compiled.rulebook.evidence.size());
    text += line("sources", compiled.rulebook.sources.size());
    text += line("cases of rules", account.cases.size());
    text += line("rules, options and trials signed as they stand", signed_rules(compiled));
    text += line("example patients", patients);
    return text;
}

std::string table_row(const StatusRow& row) {
    std::string by;
    for (const std::string& id : row.used_by) by += (by.empty() ? "`" : ", `") + id + "`";
    const std::string reason = by.empty()           ? plain(row.reason)
                               : row.reason.empty() ? std::string()
                                                    : " (" + plain(row.reason) + ")";
    const std::string number = row.row.substr(row.row.find(':') + 1);
    return "| " + number + " | " + plain(row.about) + " | " + by + reason + " |\n";
}

}  // namespace

std::string status_page(const Compiled& compiled, std::size_t patients) {
    // By file of the evidence, then by line, wherever a row is kept.
    std::map<std::string, std::map<std::size_t, const StatusRow*>> files;
    for (const StatusRow& row : compiled.account.status) {
        const std::size_t colon = row.row.find(':');
        files[row.row.substr(0, colon)][std::stoull(row.row.substr(colon + 1))] = &row;
    }
    std::string text = std::string(kTop) + counts(compiled, patients);
    for (const auto& [file, rows] : files) {
        text += "\n## " + file + "\n\n| row | about | used by, or why not |\n|---|---|---|\n";
        for (const auto& [number, row] : rows) text += table_row(*row);
    }
    return text;
}

}  // namespace nextline::authoring
