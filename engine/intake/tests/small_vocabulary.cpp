// SPDX-License-Identifier: Apache-2.0
#include "small_vocabulary.h"

#include "base/number_text.h"

namespace nextline::intake {
namespace {

using facts::Code;
using facts::Fact;
using facts::FactType;
using Strings = std::vector<std::string>;

Fact fact(std::string id, FactType type, std::string at) {
    Fact made;
    made.id = std::move(id);
    made.type = type;
    made.at = std::move(at);
    made.domain = facts::either_boolean();
    if (type == FactType::date) made.domain = facts::interval(-200000, 200000);
    return made;
}

Fact number(std::string id, std::string at, std::string unit, double low, double high) {
    Fact made = fact(std::move(id), FactType::number, std::move(at));
    made.unit = std::move(unit);
    made.domain = facts::interval(low, high);
    return made;
}

Fact named(std::string id, FactType type, std::string at, const Strings& values) {
    Fact made = fact(std::move(id), type, std::move(at));
    for (const std::string& value : values) {
        facts::NamedValue each;
        each.id = value;
        made.values.push_back(std::move(each));
    }
    if (type == FactType::choice) made.domain = facts::choices((1ULL << values.size()) - 1);
    return made;
}

void code(Fact& fact, std::string system, std::string code, const std::string& means = {}) {
    Code made{.system = std::move(system), .code = std::move(code), .means = {}, .member = {}};
    if (fact.type == FactType::list)
        made.member = facts::find_value(fact, means);
    else if (!means.empty())
        made.means = facts::read_value(fact, means);
    fact.codes.push_back(std::move(made));
}

void group(Fact& fact, std::string id, facts::ValueSet set) {
    facts::ValueGroup made;
    made.id = std::move(id);
    made.set = set;
    fact.groups.push_back(std::move(made));
}

void add_person_and_disease(std::vector<Fact>& facts) {
    facts.push_back(fact("born", FactType::date, "person.born"));
    Fact radiation = fact("last_radiotherapy", FactType::date, "health.last_radiotherapy");
    radiation.last_radiation = true;
    facts.push_back(radiation);
    facts.push_back(named("sex", FactType::choice, "person.sex", {"female", "male"}));
    facts.push_back(
        named("menopause", FactType::choice, "person.menopause", {"pre", "peri", "post"}));
    Fact first = fact("first_diagnosed", FactType::date, "disease.first_diagnosed");
    code(first, "snomed", "254837009");
    facts.push_back(first);
    Fact histology =
        named("histology", FactType::choice, "disease.histology", {"ductal", "lobular"});
    code(histology, "snomed", "408643008", "ductal");
    facts.push_back(histology);
    Fact stage = named("stage", FactType::choice, "disease.stage", {"i", "ii", "iii", "iv"});
    stage.values[3].also = {"4"};
    code(stage, "loinc", "21908-9");
    facts.push_back(stage);
    facts.push_back(fact("measurable", FactType::boolean, "disease.measurable"));
    Fact sites = named("sites", FactType::list, "disease.sites", {"bone", "liver", "brain"});
    code(sites, "snomed", "94222008", "bone");
    code(sites, "snomed", "94381002", "liver");
    code(sites, "icd10cm", "C79.5", "bone");
    facts.push_back(sites);
}

void add_tests(std::vector<Fact>& facts) {
    Fact er = number("er", "tumour_tests", "%", 0, 100);
    group(er, "positive", facts::interval(1, facts::kInfinity));
    group(er, "negative", facts::interval(-facts::kInfinity, 1, false, true));
    code(er, "loinc", "85337-4");
    facts.push_back(er);
    Fact her2 =
        named("her2", FactType::choice, "tumour_tests", {"zero", "ultralow", "low", "positive"});
    group(her2, "negative", facts::choices(7));
    code(her2, "loinc", "48676-1");
    facts.push_back(her2);
    Fact ihc = named("her2_ihc", FactType::choice, "tumour_tests", {"0", "1+", "2+", "3+"});
    ihc.values[1].also = {"1"};
    code(ihc, "loinc", "85319-2");
    facts.push_back(ihc);
    for (const auto& [id, hgnc] : std::vector<std::pair<std::string, std::string>>{
             {"esr1", "3467"}, {"brca1_germline", "1100"}, {"brca1_somatic", "1100"}}) {
        Fact gene = named(id, FactType::choice, "tumour_tests", {"mutated", "wild_type", "vus"});
        gene.values[0].also = {"present", "pathogenic"};
        gene.values[1].also = {"absent"};
        code(gene, "hgnc", hgnc);
        facts.push_back(gene);
    }
}

void add_health(std::vector<Fact>& facts) {
    Fact ecog = number("ecog", "health.ecog", "{score}", 0, 4);
    ecog.integer = true;
    code(ecog, "loinc", "89247-1");
    facts.push_back(ecog);
    Fact conditions =
        named("conditions", FactType::list, "health.conditions", {"heart_failure", "hypertension"});
    code(conditions, "snomed", "84114007", "heart_failure");
    facts.push_back(conditions);
    Fact medicines =
        named("medicines", FactType::list, "health.medicines", {"paroxetine", "warfarin"});
    code(medicines, "rxnorm", "32937", "paroxetine");
    facts.push_back(medicines);
    facts.push_back(named("allergies", FactType::list, "health.allergies", {"penicillin"}));
    Fact anc = number("anc_10e9_l", "measurements", "10*9/L", 0, 60);
    code(anc, "loinc", "26499-4");
    facts.push_back(anc);
    Fact creatinine = number("creatinine_mg_dl", "measurements", "mg/dL", 0.1, 20);
    creatinine.molar_mass_g_mol = 113.12;
    code(creatinine, "loinc", "14682-9");
    facts.push_back(creatinine);
    Fact symptoms = named("symptoms", FactType::list, "symptoms", {"bone_pain", "fever"});
    symptoms.has_level = true;
    symptoms.level_noun = {"severity", "intensidad"};
    facts.push_back(symptoms);
}

void add_now_and_wishes(std::vector<Fact>& facts) {
    facts.push_back(
        named("now_treatment", FactType::choice, "now.treatment", {"ongoing", "paused", "none"}));
    Fact response = named("now_response", FactType::choice, "now.response",
                          {"responding", "stable", "mixed", "progressing"});
    response.values[3].also = {"worsened"};
    code(response, "loinc", "97509-4");
    facts.push_back(response);
    Fact toxicities =
        named("toxicities", FactType::list, "now.toxicities", {"neutropenia", "diarrhea"});
    toxicities.has_level = true;
    toxicities.level_noun = {"grade", "grado"};
    facts.push_back(toxicities);
    Fact first = named("wishes_first", FactType::list, "wishes.first",
                       {"live_longer", "feel_well", "few_visits"});
    first.has_level = true;
    first.level_noun = {"rank", "orden"};
    facts.push_back(first);
    facts.push_back(
        named("trials", FactType::choice, "wishes.trials", {"willing", "unsure", "no"}));
    facts.push_back(fact("cost_worry", FactType::boolean, "wishes.cost_worry"));
}

facts::Drug drug(std::string id, Strings also, Strings rxnorm) {
    facts::Drug made;
    made.name = {id, id};
    made.id = std::move(id);
    made.also = std::move(also);
    made.rxnorm = std::move(rxnorm);
    return made;
}

facts::Answer answer(std::string word,
                     const std::vector<std::pair<std::string, std::string>>& codes) {
    facts::Answer made{.word = std::move(word), .codes = {}};
    for (const auto& [system, text] : codes)
        made.codes.push_back({.system = system, .code = text, .means = {}, .member = {}});
    return made;
}

std::string values_text(const Fact& fact, const facts::ValueSet& set) {
    if (set.kind == facts::ValueSet::Kind::interval) {
        const auto bound = [&](double at) {
            if (fact.type == FactType::date)
                return base::to_text(base::date_of(static_cast<base::Day>(at)));
            return base::number_text(at);
        };
        if (set.low == set.high) return bound(set.low);
        return (set.low_open ? "(" : "[") + bound(set.low) + ", " + bound(set.high) +
               (set.high_open ? ")" : "]");
    }
    Strings words = {"false", "true"};
    if (fact.type == FactType::choice) {
        words.clear();
        for (const auto& value : fact.values) words.push_back(value.id);
    }
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        if ((set.mask >> i & 1) != 0) text += (text.empty() ? "" : "|") + words[i];
    return text;
}

std::string bits_text(std::uint8_t bits, std::uint8_t all, const Strings& words) {
    if (bits == all) return {};
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        if ((bits >> i & 1) != 0) text += (text.empty() ? "" : "|") + words[i];
    return text;
}

void append(std::string& line, const std::string& part) {
    if (!part.empty()) line += (line.empty() ? "" : " ") + part;
}

}  // namespace

facts::Vocabulary small_vocabulary() {
    facts::Vocabulary made;
    add_person_and_disease(made.facts);
    add_tests(made.facts);
    add_health(made.facts);
    add_now_and_wishes(made.facts);
    made.drugs = {drug("letrozole", {"femara"}, {"72965"}), drug("palbociclib", {}, {"1601374"}),
                  drug("trastuzumab", {}, {"224905", "2382603"}),
                  drug("pertuzumab", {}, {"1298944", "2382603"})};
    made.answers = {answer("positive", {{"snomed", "10828004"}}),
                    answer("negative", {{"snomed", "260385009"}}),
                    answer("present", {{"loinc", "LA9633-4"}}),
                    answer("absent", {{"loinc", "LA9634-2"}}),
                    answer("vus", {{"loinc", "LA26333-7"}}),
                    answer("2", {{"loinc", "LA9624-3"}}),
                    answer("worsened", {{"snomed", "271299001"}}),
                    answer("metastasis", {{"snomed", "10200004"}}),
                    answer("plasma", {{"snomed", "119361006"}}),
                    answer("progression", {{"snomed", "246450006"}}),
                    answer("palliative", {{"snomed", "363676003"}}),
                    answer("surgery_mastectomy", {{"snomed", "172043006"}})};
    return made;
}

Read::Read(std::string_view json, std::string_view as_of, bool assume_complete)
    : record_(read_record(json, vocabulary_, index_,
                          {.as_of = base::days_of(*base::read_date(as_of)).earliest,
                           .assume_complete = assume_complete})) {}

std::vector<std::string> Read::items() const {
    std::vector<std::string> lines;
    for (const facts::Item& item : patient().items) {
        const Fact& fact = vocabulary_.facts[item.fact];
        std::string line = fact.id;
        if (fact.type == FactType::list) line += ":" + fact.values[item.member].id;
        append(line, values_text(fact, item.values));
        if (item.level != facts::any_number())
            append(line, "level " + values_text(fact, item.level));
        append(line, bits_text(item.specimens, facts::any_specimen,
                               {"primary", "metastasis", "plasma", "germline"}));
        append(line, base::to_text(item.date));
        append(line, item.origin);
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> Read::treatments() const {
    std::vector<std::string> lines;
    for (const facts::Treatment& treatment : patient().treatments) {
        std::string line;
        for (const facts::DrugId id : treatment.drugs)
            line += (line.empty() ? "" : "+") + vocabulary_.drugs[id].id;
        for (const std::string& name : treatment.unknown_drugs)
            line += (line.empty() ? "?" : "+?") + name;
        append(line, treatment.procedure);
        append(line, bits_text(treatment.settings, facts::any_setting,
                               {"neoadjuvant", "adjuvant", "metastatic"}));
        append(line, base::to_text(treatment.start) + ".." + base::to_text(treatment.end));
        append(line, treatment.ongoing == 1   ? "ended"
                     : treatment.ongoing == 2 ? "running"
                                              : "may run");
        append(line, bits_text(treatment.stopped_for, facts::any_reason,
                               {"completed", "progression", "toxicity", "wish", "other"}));
        append(line, treatment.origin);
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> Read::not_read() const {
    std::vector<std::string> lines;
    for (const facts::NotRead& each : patient().not_read)
        lines.push_back(each.origin + ": " + each.what + ": " + each.reason);
    return lines;
}

std::vector<std::string> Read::problems() const {
    std::vector<std::string> lines;
    for (const auto& each : refused() ? record_.error() : patient().remarks) {
        std::string line = each.place.pointer + ": " + each.message;
        if (!each.hint.empty()) line += " (" + each.hint + ")";
        lines.push_back(line);
    }
    return lines;
}

bool Line::fits(std::string_view line) const {
    return is_part ? line.find(text) != std::string_view::npos : line == text;
}

Line part(std::string text) { return {std::move(text), true}; }

testing::AssertionResult lines_are(const std::vector<std::string>& lines,
                                   const std::vector<Line>& expected) {
    bool same = lines.size() == expected.size();
    for (std::size_t i = 0; same && i < lines.size(); ++i) same = expected[i].fits(lines[i]);
    if (same) return testing::AssertionSuccess();
    auto failure = testing::AssertionFailure() << "expected\n";
    for (const Line& line : expected) failure << "  " << line.text << "\n";
    failure << "found\n";
    for (const std::string& line : lines) failure << "  " << line << "\n";
    return failure;
}

testing::AssertionResult has_line(const std::vector<std::string>& lines, const Line& expected) {
    for (const std::string& line : lines)
        if (expected.fits(line)) return testing::AssertionSuccess();
    auto failure = testing::AssertionFailure() << "no line " << expected.text << " in\n";
    for (const std::string& line : lines) failure << "  " << line << "\n";
    return failure;
}

std::string bundle(const std::vector<std::string>& resources) {
    std::string text =
        R"({"resourceType": "Bundle", "type": "collection", "entry": [{"resource":
            {"resourceType": "Patient", "id": "p", "birthDate": "1964-05", "gender": "female"}})";
    for (const std::string& resource : resources) text += ", {\"resource\": {" + resource + "}}";
    return text + "]}";
}

}  // namespace nextline::intake
