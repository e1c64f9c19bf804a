// SPDX-License-Identifier: Apache-2.0
#include "intake/fhir_variant.h"

#include "intake/concept.h"

namespace nextline::intake {
namespace {

// LOINC codes that HL7's genomics reporting guide gives to the parts of a variant.
constexpr std::string_view kGene = "48018-6";
constexpr std::string_view kSourceClass = "48002-0";
constexpr std::string_view kSignificance = "53037-8";
constexpr std::string_view kProteinChange = "48005-3";
constexpr std::string_view kCodingChange = "48004-6";
constexpr std::string_view kGenomicChange = "81290-9";
constexpr std::string_view kDiscreteVariant = "81252-9";
constexpr std::string_view kGermline = "LA6683-2";
constexpr std::string_view kSomatic = "LA6684-0";

enum class Source : std::uint8_t { unknown, germline, somatic };

struct Variant {
    Value gene;  ///< CodeableConcept
    bool several_genes = false;
    Source source = Source::unknown;
    Value significance;  ///< CodeableConcept
    std::string_view change;
};

void take_change(Variant& variant, Value component) {
    const Value change = component["valueCodeableConcept"];
    const std::string_view words = change ? words_of(change) : component["valueString"].text();
    if (variant.change.empty()) variant.change = words;
}

void take_component(Variant& variant, const Index& index, Value component) {
    const Value code = component["code"];
    const Value answer = component["valueCodeableConcept"];
    const auto is = [&](std::string_view loinc) {
        return has_code(index, code, index.loinc(), loinc);
    };
    if (is(kGene)) {
        if (variant.gene && first_code(variant.gene) != first_code(answer))
            variant.several_genes = true;
        if (!variant.gene) variant.gene = answer;
    } else if (is(kSourceClass)) {
        if (has_code(index, answer, index.loinc(), kGermline)) variant.source = Source::germline;
        if (has_code(index, answer, index.loinc(), kSomatic)) variant.source = Source::somatic;
    } else if (is(kSignificance)) {
        variant.significance = answer;
    } else if (is(kProteinChange) || is(kCodingChange) || is(kGenomicChange) ||
               is(kDiscreteVariant)) {
        take_change(variant, component);
    }
}

Source source_of(const facts::Fact& fact) {
    if (fact.id.ends_with("_germline")) return Source::germline;
    if (fact.id.ends_with("_somatic")) return Source::somatic;
    return Source::unknown;
}

// The fact of this gene and source; several or none give the reason.
std::expected<facts::FactId, std::string> fact_of(const Reading& reading, const Variant& variant) {
    if (!variant.gene) return std::unexpected("the gene is not coded");
    if (variant.several_genes) return std::unexpected("it names several genes");
    const Question question = question_of(reading.index, variant.gene);
    for (const facts::FactId each : question.all()) {
        const Source source = source_of(reading.vocabulary.facts[each]);
        if (source == Source::unknown || source == variant.source) return each;
    }
    if (question.count == 0)
        return std::unexpected("the gene is not in the vocabulary: " +
                               name_of(reading.index, variant.gene));
    if (variant.source == Source::unknown)
        return std::unexpected("it does not say whether it is inherited or of the tumour");
    return std::unexpected(variant.source == Source::somatic
                               ? "of this gene only inherited variants are read"
                               : "of this gene only variants of the tumour are read");
}

// What presence and significance together say of the gene.
std::expected<facts::ValueSet, std::string> values_of_gene(const Reading& reading,
                                                           facts::FactId fact, const Result& result,
                                                           const Variant& variant) {
    const bool absent = has_code(reading.index, result.value, reading.index.loinc(), "LA9634-2");
    if (absent && !variant.change.empty())
        return std::unexpected("one variant is absent; that says nothing of the others");
    auto values = values_of(reading, fact, result);
    if (!values) return std::unexpected(std::move(values.error().reason));
    if (absent || !variant.significance) return *values;
    const CodedAnswer meant = read_answer(reading, fact, variant.significance);
    if (!meant.values || meant.contradictory)
        return std::unexpected("its clinical significance is not understood: " +
                               name_of(reading.index, variant.significance));
    return *meant.values;
}

}  // namespace

void read_variant(Reading& reading, const Result& result, Value components,
                  const Setting& setting) {
    Variant variant;
    for (const auto& [key, component] : components)
        take_component(variant, reading.index, component);
    std::string what = "variant " + std::string(words_of(variant.gene));
    if (!variant.change.empty()) what.append(" ").append(variant.change);
    const auto fact = fact_of(reading, variant);
    if (!fact) return leave_out(reading, setting.origin, given(what), fact.error());
    const auto values = values_of_gene(reading, *fact, result, variant);
    if (!values) return leave_out(reading, setting.origin, given(what), values.error());
    facts::Item item;
    item.fact = *fact;
    item.values = *values;
    item.date = setting.date;
    item.specimens = setting.specimens;
    if (variant.source == Source::germline) item.specimens = facts::germline;
    if (variant.source == Source::somatic)
        item.specimens = static_cast<std::uint8_t>(item.specimens & ~facts::germline);
    if (item.specimens == 0) item.specimens = facts::any_specimen & ~facts::germline;
    item.as_given = given(what + ": " + std::string(words_of(result.value)));
    item.detail = given(variant.change);
    item.origin = setting.origin;
    keep(reading, std::move(item));
}

}  // namespace nextline::intake
