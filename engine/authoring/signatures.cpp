// SPDX-License-Identifier: Apache-2.0
#include "authoring/signatures.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "authoring/rule_content.h"
#include "base/json_text.h"

namespace nextline::authoring {
namespace {

bool is_in(std::string_view file, std::string_view path) {
    return path.empty() || file == path ||
           (file.starts_with(path) && file.substr(path.size()).starts_with('/'));
}

// Lower case letters, digits and `_` of any text, for the name of a file.
std::string plain_name(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (c >= 'A' && c <= 'Z')
            name += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || digit)
            name += c;
        else if (static_cast<unsigned char>(c) < 0x80 && !name.empty() && name.back() != '_')
            name += '_';
    }
    return name;
}

bool is_reviewed(const rulebook::Rulebook& book, const rulebook::Option& option,
                 const std::set<std::string>& held) {
    bool all = held.contains("option." + option.id);
    for (const std::uint16_t support : option.supports)
        all = all && held.contains(book.supports[support].id);
    for (const std::uint16_t guard : option.guards)
        all = all && held.contains(book.guards[guard].id);
    for (const rulebook::EvidenceUse& use : option.evidence)
        all = all && held.contains("trial." + book.evidence[use.evidence].id);
    return all;
}

}  // namespace

Review review_of(const Compiled& compiled, std::size_t rule, std::string_view since) {
    Review review;
    std::string_view hash;
    for (const Signature& signature : compiled.account.signatures) {  // the newest stands last
        if (!since.empty() && signature.file != since) continue;
        for (const Signature::Covered& covered : signature.covers) {
            if (covered.rule != compiled.account.rules[rule].id) continue;
            review.signature = &signature;
            hash = covered.hash;
        }
    }
    if (review.signature != nullptr)
        review.changed = changed_parts(hash, hash_of_rule(compiled, rule));
    return review;
}

std::size_t signed_rules(const Compiled& compiled) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < compiled.account.rules.size(); ++i)
        count += review_of(compiled, i).holds() ? 1 : 0;
    return count;
}

void mark_reviewed(Compiled& compiled) {
    std::set<std::string> held;  // ids of what is signed as it stands
    std::set<std::string> names;
    for (std::size_t i = 0; i < compiled.account.rules.size(); ++i) {
        const Review review = review_of(compiled, i);
        if (!review.holds()) continue;
        held.insert(compiled.account.rules[i].id);
        names.insert(review.signature->name + " (" + review.signature->role + ")");
    }
    rulebook::Rulebook& book = compiled.rulebook;
    for (rulebook::Option& option : book.options) option.reviewed = is_reviewed(book, option, held);
    if (held.size() != compiled.account.rules.size()) return;
    for (const std::string& name : names)
        book.reviewed += (book.reviewed.empty() ? "" : ", ") + name;
}

std::vector<std::size_t> rules_in(const Compiled& compiled, std::string_view path) {
    const std::vector<Rule>& rules = compiled.account.rules;
    std::vector<std::size_t> found(rules.size());
    std::iota(found.begin(), found.end(), std::size_t{0});
    std::erase_if(found, [&](std::size_t i) { return !is_in(rules[i].place.file, path); });
    std::sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(rules[a].place.file, rules[a].place.line) <
               std::tie(rules[b].place.file, rules[b].place.line);
    });
    return found;
}

File signature_of(const Compiled& compiled, std::string_view path, const Signer& signer) {
    std::string text = "- review: " + base::json::quoted(signer.name) + "\n";
    text += "  role: " + base::json::quoted(signer.role) + "\n  date: " + signer.date + "\n";
    if (!signer.remarks.empty()) text += "  remarks: " + base::json::quoted(signer.remarks) + "\n";
    text += "  covers:\n";
    for (const std::size_t rule : rules_in(compiled, path))
        text += "    - {rule: " + compiled.account.rules[rule].id +
                ", hash: " + hash_of_rule(compiled, rule) + "}\n";
    const std::string where = path.empty() ? "all" : std::string(path);
    return {"reviews/" + signer.date + "_" + plain_name(where + " " + signer.name) + ".yaml",
            std::move(text)};
}

}  // namespace nextline::authoring
