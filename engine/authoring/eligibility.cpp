// SPDX-License-Identifier: Apache-2.0
#include "authoring/eligibility.h"

#include <algorithm>
#include <map>
#include <optional>

#include "authoring/entry.h"
#include "authoring/read_yaml.h"
#include "authoring/readers.h"
#include "logic/print_expression.h"
#include "rulebook/names.h"
#include "trials/reading.h"

namespace nextline::authoring {
namespace {

/// A line of criteria and what it must read as.
struct Sentence {
    std::string text;
    trials::Section section = trials::Section::inclusion;
    std::string must;
    std::string part;  ///< of the trial, that the line speaks of
    std::optional<std::string> permits;
    bool whole = true;
    std::optional<std::string> beyond;
    base::Place place;
};

struct Gathered {
    std::map<std::string, trials::Phrase> phrases;
    std::vector<Sentence> sentences;
    base::Diagnostics problems;
};

/// A way with `[`, `(`, `<`, `|` as they are.
std::string literal(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '_' || c == '-') {
            out += ' ';
            continue;
        }
        if (std::string_view("[]()<>|\\").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

void add_way(trials::Phrase& phrase, const std::string& say, const std::string& gives) {
    const bool known = std::ranges::any_of(
        phrase.ways, [&](const trials::Way& way) { return way.say == literal(say); });
    if (!known && !say.empty()) phrase.ways.push_back({literal(say), gives, {}});
}

/// Drugs and classes by all their names.
void add_vocabulary(const facts::Vocabulary& vocabulary, Gathered& all) {
    trials::Phrase& drug = all.phrases["drug"];
    for (const facts::Drug& each : vocabulary.drugs) {
        add_way(drug, each.id, each.id);
        add_way(drug, each.name[0], each.id);
        for (const std::string& name : each.also) add_way(drug, name, each.id);
    }
    trials::Phrase& group = all.phrases["drug_class"];
    for (const facts::DrugClass& each : vocabulary.classes) {
        add_way(group, each.id, each.id);
        add_way(group, each.name[0], each.id);
    }
}

void read_phrase(const Node& node, Gathered& all) {
    Entry entry(node, all.problems);
    trials::Phrase& phrase = all.phrases[entry.id("phrase")];
    const std::string gives = entry.text("gives");
    for (const Node* way : entry.list("ways", Need::required)) {
        if (way->is_scalar()) {
            phrase.ways.push_back({way->text, gives, way->place});
            continue;
        }
        Entry inner(*way, all.problems);
        const std::string meaning = inner.has("gives") ? inner.text("gives") : gives;
        for (const Node* say : inner.list("say", Need::required))
            phrase.ways.push_back({say->text, meaning, say->place});
        inner.finish();
    }
    entry.finish();
}

void read_sentence(const Node& node, Gathered& all) {
    Entry entry(node, all.problems);
    Sentence sentence{.text = entry.text("sentence", Need::required), .place = entry.place()};
    const auto section = entry.choice("in", {"inclusion", "exclusion"});
    sentence.section = section == 1 ? trials::Section::exclusion : trials::Section::inclusion;
    sentence.must = entry.text("must");
    sentence.part = entry.text("part");
    if (entry.has("beyond")) sentence.beyond = entry.text("beyond");
    if (entry.has("permits")) sentence.permits = entry.text("permits");
    sentence.whole = !entry.has("partly") || !entry.flag("partly");
    entry.finish();
    all.sentences.push_back(std::move(sentence));
}

Gathered gather(const std::vector<File>& files, const facts::Vocabulary& vocabulary) {
    Gathered all;
    add_vocabulary(vocabulary, all);
    for (const File& file : files) {
        if (!file.path.starts_with("eligibility/") || !file.path.ends_with(".yaml")) continue;
        const auto tree = read_yaml(file.text, file.path);
        if (!tree) {
            all.problems.insert(all.problems.end(), tree.error().begin(), tree.error().end());
            continue;
        }
        for (const Node& node : tree->items) {
            if (node.find("phrase") != nullptr)
                read_phrase(node, all);
            else if (node.find("sentence") != nullptr)
                read_sentence(node, all);
            else
                all.problems.push_back({base::Severity::error,
                                        node.place,
                                        "an entry here begins with `phrase` or `sentence`",
                                        {}});
        }
    }
    return all;
}

std::string shown(const std::string& must, const std::string& part, bool whole) {
    return (must.empty() ? "no demand" : "`" + must + "`") +
           (part.empty() ? "" : " of the part `" + part + "`") +
           std::string(whole ? ", whole" : ", partly");
}

/// The condition in the one form of the printer, so that brackets do not matter; nothing if it is
/// none.
std::optional<std::string> printed(const std::string& must, const rulebook::Rulebook& book) {
    if (must.empty()) return "";
    logic::Builder builder;
    const auto names = rulebook::names_of(book, builder);
    const auto node = logic::read_condition(must, {}, names, builder);
    if (!node) return std::nullopt;
    return logic::print_condition(builder.program(), *node, book.vocabulary);
}

void check(const Sentence& sentence, trials::Reader& reader, const rulebook::Rulebook& book,
           base::Diagnostics& problems) {
    const auto expected = printed(sentence.must, book);
    const auto fail = [&](std::string message) {
        problems.push_back({base::Severity::error, sentence.place, std::move(message), {}});
    };
    if (!expected) return fail("`" + sentence.must + "` is no condition");
    const trials::Reading found = reader.read(sentence.section, sentence.text);
    const auto got = printed(found.must, book);
    if (!got) return fail("it reads as `" + found.must + "`, which is no condition");
    const std::string_view beyond = trials::name_of(found.beyond);
    if (sentence.beyond && *sentence.beyond != beyond)
        return fail("expected that what no record answers is `" + *sentence.beyond + "`; found `" +
                    std::string(beyond) + "`, " + shown(found.must, found.part, found.whole));
    if (sentence.permits && found.permits != *sentence.permits)
        return fail("expected that it permits `" + *sentence.permits + "`; found `" +
                    found.permits + "`");
    if (*got == *expected && found.whole == sentence.whole && found.part == sentence.part) return;
    std::string lost;
    for (const std::string& piece : found.not_understood) lost += " [" + piece + "]";
    fail("expected " + shown(sentence.must, sentence.part, sentence.whole) + "; found " +
         shown(found.must, found.part, found.whole) +
         (lost.empty() ? "" : "; not understood:" + lost));
}

}  // namespace

base::Result<Eligibility> read_eligibility(const std::vector<File>& files,
                                           const rulebook::Rulebook& book) {
    std::vector<File> sorted = files;
    std::ranges::sort(sorted, {}, &File::path);
    Gathered all = gather(sorted, book.vocabulary);
    Eligibility out;
    for (auto& [id, phrase] : all.phrases) out.phrases.list.push_back({id, std::move(phrase.ways)});
    out.phrases.hash = digest_of(trials::encode(out.phrases));
    out.sentences = all.sentences.size();
    const auto grammar = trials::compile(out.phrases.list);
    if (!grammar) {
        all.problems.insert(all.problems.end(), grammar.error().begin(), grammar.error().end());
    } else {
        trials::Reader reader(*grammar);
        for (const Sentence& sentence : all.sentences) check(sentence, reader, book, all.problems);
    }
    if (base::has_errors(all.problems)) return std::unexpected(std::move(all.problems));
    out.remarks = std::move(all.problems);
    return out;
}

}  // namespace nextline::authoring
