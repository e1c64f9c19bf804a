// SPDX-License-Identifier: Apache-2.0
#include "service/vocabulary_json.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/number_text.h"
#include "reports/json_writer.h"

namespace nextline::service {
namespace {

using facts::Fact;
using facts::FactType;
using reports::JsonWriter;

constexpr std::array<std::string_view, 5> kTypes{"boolean", "choice", "number", "date", "list"};
/// The families of messages that a page shows as they are: names of what a form offers to choose,
/// and who stands behind a plan.
constexpr std::array<std::string_view, 9> kFamilies{
    "topic.",  "setting.",          "reason.", "specimen.",    "group.",
    "region.", "standing.heading.", "footer.", "trials.match."};

class Form {
public:
    Form(const rulebook::Rulebook& book, facts::Language language)
        : book_(book), language_(static_cast<std::size_t>(language)) {}

    std::string take() {
        json_.begin_object().text("nextline", "vocabulary/1");
        write_rulebook();
        json_.begin_array("facts");
        for (const Fact& fact : book_.vocabulary.facts) write_fact(fact);
        json_.end_array().begin_array("opening");
        for (const std::string& id : book_.vocabulary.opening) json_.text(id);
        json_.end_array().begin_array("drugs");
        for (const facts::Drug& drug : book_.vocabulary.drugs)
            json_.begin_object()
                .text("id", drug.id)
                .text("says", drug.name[language_])
                .truth("anticancer", drug.anticancer)
                .end_object();
        json_.end_array();
        write_words();
        json_.end_object();
        return json_.take();
    }

private:
    void write_rulebook() {
        json_.begin_object("rulebook")
            .text("version", book_.version)
            .text("hash", book_.hash)
            .text("horizon", book_.horizon)
            .text("reviewed", book_.reviewed)
            .end_object();
    }

    template <class Named>
    void write_named(std::string_view key, const std::vector<Named>& all) {
        json_.begin_array(key);
        for (const Named& one : all)
            json_.begin_object().text("id", one.id).text("says", one.words[language_]).end_object();
        json_.end_array();
    }

    // The results that say something about this one: a form may ask for them instead.
    void write_read_from(const Fact& fact) {
        std::set<std::string_view> ids;
        for (const facts::Reading& reading : fact.readings)
            ids.insert(book_.vocabulary.facts[reading.from].id);
        json_.begin_array("read_from");
        for (const std::string_view id : ids) json_.text(id);
        json_.end_array();
    }

    void write_range(const Fact& fact) {
        if (fact.type != FactType::number) return;
        json_.text("lowest", base::number_text(fact.domain.low))
            .text("highest", base::number_text(fact.domain.high))
            .truth("whole", fact.integer);
    }

    void write_about(const Fact& fact) {
        json_.begin_array("about");
        if (fact.about.list != facts::kNoFact)
            for (const std::uint16_t member : fact.about.members)
                json_.text(book_.vocabulary.facts[fact.about.list].values[member].id);
        json_.end_array();
    }

    void write_fact(const Fact& fact) {
        json_.begin_object()
            .text("id", fact.id)
            .text("type", kTypes[static_cast<std::size_t>(fact.type)])
            .text("at", fact.at)
            .text("topic", fact.topic)
            .text("unit", fact.unit)
            .text("burden", facts::kBurdens[static_cast<std::size_t>(fact.burden)])
            .text("noun", fact.noun[language_])
            .text("ask", fact.ask[language_])
            .text("find", fact.find[language_])
            .text("level", fact.level_noun[language_])
            .text("level_key", fact.level_noun[0])
            .truth("ages", std::ranges::any_of(fact.stale, [](const facts::Staleness& rule) {
                       return rule.months > 0;
                   }));
        write_range(fact);
        write_named("values", fact.values);
        write_named("groups", fact.groups);
        write_read_from(fact);
        write_about(fact);
        json_.end_object();
    }

    void write_words() {
        json_.begin_object("words");
        for (const auto& [id, text] : book_.messages)
            for (const std::string_view family : kFamilies)
                if (id.starts_with(family)) json_.text(id, text[language_]);
        json_.end_object();
    }

    const rulebook::Rulebook& book_;
    std::size_t language_;
    JsonWriter json_;
};

}  // namespace

std::string vocabulary_json(const rulebook::Rulebook& book, facts::Language language) {
    return Form(book, language).take();
}

}  // namespace nextline::service
