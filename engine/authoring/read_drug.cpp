// SPDX-License-Identifier: Apache-2.0
// drugs/: drugs, classes of drugs, and the codes of their products.
#include <algorithm>

#include "authoring/readers.h"
#include "base/nearest.h"

namespace nextline::authoring {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

// Classes by id while they are resolved; a class may name classes that stand later.
struct PendingClass {
    const Node* node = nullptr;
    bool reading = false;
    bool done = false;
    facts::DrugSet drugs;
};
using PendingClasses = std::map<std::string, PendingClass, std::less<>>;

const facts::DrugSet& resolve(PendingClass& pending, PendingClasses& all, Draft& draft) {
    if (pending.done) return pending.drugs;
    if (pending.reading) {
        error(draft, pending.node->place, "this class contains itself");
        return pending.drugs;
    }
    pending.reading = true;
    std::vector<std::string> ids;
    for (const auto& [id, each] : all) ids.push_back(id);
    for (const auto& drug : draft.book.vocabulary.drugs) ids.push_back(drug.id);
    const Node* of = pending.node->find("of");
    for (const Node* item : of != nullptr ? elements(*of) : std::vector<const Node*>{}) {
        const facts::DrugId drug = draft.book.vocabulary.find_drug(item->text);
        if (drug != facts::kNoDrug) {
            pending.drugs.set(drug);
        } else if (const auto other = all.find(item->text); other != all.end()) {
            pending.drugs |= resolve(other->second, all, draft);
        } else {
            error(draft, item->place, "`" + item->text + "` is neither a drug nor a class",
                  base::did_you_mean(item->text, ids));
        }
    }
    pending.done = true;
    pending.reading = false;
    return pending.drugs;
}

// Drugs that name their classes themselves.
void join_classes(PendingClasses& all, Draft& draft) {
    std::vector<std::string> ids;
    for (const auto& [id, each] : all) ids.push_back(id);
    for (const auto& [drug, name] : draft.member_of) {
        const auto found = all.find(name->text);
        if (found != all.end())
            found->second.drugs.set(drug);
        else
            error(draft, name->place, "`" + name->text + "` is no class",
                  base::did_you_mean(name->text, ids));
    }
}

}  // namespace

void read_drug(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    facts::Drug drug{.id = entry.id("drug")};
    drug.name = entry.words("name", Need::required);
    for (const std::string& other : entry.texts("also")) drug.also.push_back(lower(other));
    drug.rxnorm = entry.texts("rxnorm");
    drug.supportive = entry.choice("kind", {"anticancer", "supportive"}) == 1;
    drug.anticancer = !drug.supportive;
    const std::vector<const Node*> classes = entry.list("classes");
    entry.finish();
    if (draft.book.vocabulary.drugs.size() >= facts::kMostDrugs)
        return entry.fail(entry.place(), "there are more than 256 drugs");
    if (!declare(draft, "drug", drug.id, entry.place())) return;
    const auto index = static_cast<facts::DrugId>(draft.book.vocabulary.drugs.size());
    for (const Node* name : classes) draft.member_of.emplace_back(index, name);
    draft.book.vocabulary.drugs.push_back(std::move(drug));
}

void read_classes(const std::vector<const Node*>& nodes, Draft& draft) {
    PendingClasses pending;
    for (const Node* node : nodes) {
        Entry entry(*node, draft.problems);
        facts::DrugClass found{.id = entry.id("class"), .name = {}, .drugs = {}};
        found.name = entry.words("name", Need::required);
        found.one_at_a_time = entry.flag("one_at_a_time");
        (void)entry.list("of", Need::required);
        entry.finish();
        if (draft.book.vocabulary.find_drug(found.id) != facts::kNoDrug)
            error(draft, node->place, "`" + found.id + "` is a drug already");
        if (!declare(draft, "class", found.id, entry.place())) continue;
        pending.emplace(found.id, PendingClass{.node = node, .drugs = {}});
        draft.book.vocabulary.classes.push_back(std::move(found));
    }
    join_classes(pending, draft);
    for (facts::DrugClass& each : draft.book.vocabulary.classes)
        each.drugs = resolve(pending.find(each.id)->second, pending, draft);
}

void read_products(const File& file, Draft& draft) {
    std::uint32_t line = 0;
    std::string_view rest = file.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view row = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const base::Place place{.file = file.path, .line = ++line, .column = 1, .pointer = {}};
        if (row.empty() || row.starts_with('#') || row.starts_with("rxcui\t")) continue;
        const std::size_t tab = row.find('\t');
        const std::string code(row.substr(0, tab));
        if (tab == std::string_view::npos || code.empty() ||
            code.find_first_not_of("0123456789") != std::string::npos) {
            error(draft, place, "expected a code, a tab and a drug");
            continue;
        }
        std::string_view drugs = row.substr(tab + 1);
        while (!drugs.empty()) {
            const std::size_t plus = std::min(drugs.find('+'), drugs.size());
            const facts::DrugId drug = draft.book.vocabulary.find_drug(drugs.substr(0, plus));
            if (drug == facts::kNoDrug)
                error(draft, place, "unknown drug `" + std::string(drugs.substr(0, plus)) + "`");
            else if (auto& codes = draft.book.vocabulary.drugs[drug].rxnorm;
                     std::find(codes.begin(), codes.end(), code) == codes.end())
                codes.push_back(code);
            drugs.remove_prefix(std::min(plus + 1, drugs.size()));
        }
    }
}

}  // namespace nextline::authoring
