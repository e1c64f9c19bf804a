// SPDX-License-Identifier: Apache-2.0
#include "intake/index.h"

#include <algorithm>

#include "intake/code_systems.h"

namespace nextline::intake {
namespace {

constexpr std::uint8_t kPlaceSpace = 0;
constexpr std::size_t kShortestIcd = 3;

// "HGNC:3467" and "3467" are the same gene.
std::string_view gene_number(std::string_view code) {
    constexpr std::string_view kPrefix = "HGNC:";
    return code.starts_with(kPrefix) ? code.substr(kPrefix.size()) : code;
}

// Units that laboratories write often, beside those of the vocabulary.
constexpr std::string_view kFrequentUnits[] = {
    "%",       "1",       "mg/dL",  "g/dL",  "g/L",     "mmol/L", "umol/L",           "U/L",
    "10*3/uL", "10*9/L",  "/uL",    "ng/mL", "kg",      "cm",     "mm[Hg]",           "Cel",
    "[degF]",  "[lb_av]", "[in_i]", "ms",    "{score}", "mL/min", "mL/min/{1.73_m2}", "kg/m2",
    "10*6/uL", "fL",      "pg",     "/min"};

}  // namespace

Index::Index(const facts::Vocabulary& vocabulary) {
    for (const CodeSystem& each : code_systems()) systems_.add(0, each.uri, name_system(each.name));
    ajcc_ = name_system("ajcc");
    loinc_ = name_system("loinc");
    hgnc_ = name_system("hgnc");
    icd10cm_ = name_system("icd10cm");
    icd10_ = name_system("icd10");
    collect(vocabulary);
    fill_answers(vocabulary);
    fill_units(vocabulary);
}

SystemId Index::name_system(std::string_view name) {
    const std::uint32_t known = systems_.find(0, name);
    if (known != WordTable::kNone) return static_cast<SystemId>(known);
    if (system_names_.size() == 0xff) return kNoSystem;
    system_names_.emplace_back(name);
    return static_cast<SystemId>(
        systems_.add(0, name, static_cast<std::uint32_t>(system_names_.size())));
}

void Index::list(const facts::Code& code, const Meaning& meaning, std::vector<Listed>& out) {
    const SystemId system = name_system(code.system);
    const std::string_view text = system == hgnc_ ? gene_number(code.code) : code.code;
    if (system == kNoSystem || text.empty()) return;
    const std::uint32_t number = codes_.add(system, text, code_count_);
    if (number == code_count_) ++code_count_;
    out.push_back({number, meaning});
}

void Index::collect(const facts::Vocabulary& vocabulary) {
    std::vector<Listed> listed;
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
        const facts::Fact& fact = vocabulary.facts[i];
        if (!fact.at.empty()) places_.add(kPlaceSpace, fact.at, static_cast<std::uint32_t>(i));
        for (const facts::Code& code : fact.codes) {
            Meaning meaning;
            meaning.fact = static_cast<facts::FactId>(i);
            meaning.kind = code.member  ? Meaning::Kind::member
                           : code.means ? Meaning::Kind::value
                                        : Meaning::Kind::asks;
            meaning.member = code.member.value_or(0);
            if (code.means) meaning.values = *code.means;
            list(code, meaning, listed);
        }
    }
    for (std::size_t i = 0; i < vocabulary.drugs.size(); ++i)
        for (const std::string& rxnorm : vocabulary.drugs[i].rxnorm) {
            Meaning meaning;
            meaning.kind = Meaning::Kind::drug;
            meaning.drug = static_cast<facts::DrugId>(i);
            list({.system = "rxnorm", .code = rxnorm, .means = {}, .member = {}}, meaning, listed);
        }
    for (std::size_t i = 0; i < vocabulary.answers.size(); ++i)
        for (const facts::Code& code : vocabulary.answers[i].codes) {
            Meaning meaning;
            meaning.kind = Meaning::Kind::word;
            meaning.word = static_cast<std::uint16_t>(i);
            list(code, meaning, listed);
        }
    std::stable_sort(listed.begin(), listed.end(),
                     [](const Listed& a, const Listed& b) { return a.code < b.code; });
    ranges_.resize(code_count_);
    for (const Listed& each : listed) {
        Range& range = ranges_[each.code];
        if (range.count++ == 0) range.first = static_cast<std::uint32_t>(meanings_.size());
        meanings_.push_back(each.meaning);
    }
}

void Index::fill_answers(const facts::Vocabulary& vocabulary) {
    words_ = vocabulary.answers.size();
    for (const facts::Fact& fact : vocabulary.facts)
        for (const facts::Answer& answer : vocabulary.answers)
            answers_.push_back(facts::read_value(fact, answer.word));
}

void Index::fill_units(const facts::Vocabulary& vocabulary) {
    const auto keep_ready = [this](std::string_view text) {
        const auto unit = base::read_unit(text);
        if (!unit || unit_words_.find(0, text) != WordTable::kNone) return;
        unit_words_.add(0, text, static_cast<std::uint32_t>(ready_units_.size()));
        ready_units_.push_back(*unit);
    };
    for (const facts::Fact& fact : vocabulary.facts) {
        units_.push_back(base::read_unit(fact.unit));
        keep_ready(fact.unit);
    }
    for (const std::string_view text : kFrequentUnits) keep_ready(text);
}

SystemId Index::system(std::string_view name) const {
    const std::uint32_t found = systems_.find(0, name);
    return found == WordTable::kNone ? kNoSystem : static_cast<SystemId>(found);
}

std::span<const Meaning> Index::meanings(std::uint32_t number) const {
    if (number == WordTable::kNone) return {};
    return {meanings_.data() + ranges_[number].first, ranges_[number].count};
}

std::span<const Meaning> Index::find(SystemId system, std::string_view code) const {
    if (system == kNoSystem) return {};
    if (system == hgnc_) code = gene_number(code);
    const std::uint32_t found = codes_.find(system, code);
    if (found != WordTable::kNone) return meanings(found);
    if (system != icd10cm_ && system != icd10_) return {};
    while (code.size() > kShortestIcd) {
        code.remove_suffix(code[code.size() - 2] == '.' ? 2 : 1);
        const std::uint32_t parent = codes_.find(system, code);
        if (parent != WordTable::kNone) return meanings(parent);
    }
    return {};
}

const facts::ValueSet* Index::answer(facts::FactId fact, std::uint16_t word) const {
    const auto& found = answers_[fact * words_ + word];
    return found ? &*found : nullptr;
}

facts::FactId Index::at(std::string_view place) const {
    const std::uint32_t found = places_.find(kPlaceSpace, place);
    return found == WordTable::kNone ? facts::kNoFact : static_cast<facts::FactId>(found);
}

std::optional<base::Unit> Index::read_unit(std::string_view text) const {
    const std::uint32_t found = unit_words_.find(0, text);
    return found != WordTable::kNone ? ready_units_[found] : base::read_unit(text);
}

}  // namespace nextline::intake
