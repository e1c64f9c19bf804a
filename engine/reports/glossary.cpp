// SPDX-License-Identifier: Apache-2.0
#include "reports/glossary.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>

#include "reports/lexicon.h"
#include "reports/sections.h"

namespace nextline::reports {
namespace {

/// As a reader looks it up: without case and accents.
std::string plain(std::string_view name) {
    constexpr std::string_view kAccented = "áéíóúüñÁÉÍÓÚÜÑ", kPlain = "aeiouunaeiouun";
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto at = name[i] == '\xC3' ? kAccented.find(name.substr(i, 2)) : std::string::npos;
        if (at != std::string_view::npos) {
            out += kPlain[at / 2];
            ++i;
        } else {
            const bool capital = name[i] >= 'A' && name[i] <= 'Z';
            out += static_cast<char>(capital ? name[i] + 32 : name[i]);
        }
    }
    return out;
}

/// The words met in a document, and where each was first met in running text.
class Reader {
public:
    explicit Reader(const Voice& voice)
        : voice_(voice), lexicon_(voice.book.glossary, voice.words.language()) {}

    void read(std::string_view text) {
        for (const Lexicon::Use& use : lexicon_.uses(text)) used_.insert(use.entry);
    }

    void read(Outline& outline, Medium medium) {
        for (Block& block : outline) {
            if (medium == Medium::text ? block.page_only : block.text_only) continue;
            const bool running =
                (block.kind == Block::Kind::paragraph || block.kind == Block::Kind::item) &&
                block.link.empty();
            for (const Lexicon::Use& use : lexicon_.uses(block.text)) {
                used_.insert(use.entry);
                if (running && marked_.insert(use.entry).second)
                    block.explained.push_back(explained(use));
            }
            read(block.parts, medium);
        }
    }

    /// In the order of their names.
    [[nodiscard]] std::vector<const rulebook::Explained*> used() const {
        std::vector<const rulebook::Explained*> out;
        for (const std::size_t entry : used_) out.push_back(&voice_.book.glossary[entry]);
        std::stable_sort(out.begin(), out.end(), [&](const auto* a, const auto* b) {
            return plain(voice_.words.text(a->name)) < plain(voice_.words.text(b->name));
        });
        return out;
    }

private:
    [[nodiscard]] Block::Explained explained(const Lexicon::Use& use) const {
        const rulebook::Explained& word = voice_.book.glossary[use.entry];
        return {use.at, use.size, "#word-" + word.id, voice_.words.text(word.means)};
    }

    const Voice& voice_;
    Lexicon lexicon_;
    std::set<std::size_t> used_, marked_;
};

}  // namespace

Outline with_words_explained(const Voice& voice, Outline outline, Medium medium) {
    if (voice.clinician) return outline;
    Reader reader(voice);
    reader.read(outline, medium);
    Block words{.kind = Block::Kind::pairs};
    for (const rulebook::Explained* word : reader.used()) {
        words.parts.push_back(
            item(voice.words.text(word->means), {}, words::capital(voice.words.text(word->name))));
        words.parts.back().id = "word-" + word->id;
    }
    if (!words.parts.empty())
        outline.push_back(
            section({heading(2, text_of(voice, "section.words"), "words"), std::move(words)}));
    return outline;
}

void write_glossary(JsonWriter& json, const Voice& voice) {
    Reader reader(voice);
    // Every sentence of the JSON is the value of a key `text`.
    constexpr std::string_view kKey = "\"text\":\"";
    const std::string_view written = json.so_far();
    std::unordered_set<std::string_view> seen;
    for (std::size_t at = written.find(kKey); at != std::string_view::npos;
         at = written.find(kKey, at)) {
        at += kKey.size();
        std::size_t end = at;
        while (end < written.size() && written[end] != '"') end += written[end] == '\\' ? 2 : 1;
        // Many sentences of proofs stand there many times.
        if (const auto text = written.substr(at, end - at); seen.insert(text).second)
            reader.read(text);
    }
    json.begin_array("glossary");
    for (const rulebook::Explained* word : reader.used())
        json.begin_object()
            .text("id", word->id)
            .text("name", voice.words.text(word->name))
            .text("means", voice.words.text(word->means))
            .end_object();
    json.end_array();
}

}  // namespace nextline::reports
