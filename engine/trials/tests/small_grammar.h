// SPDX-License-Identifier: Apache-2.0
// A small grammar for tests.
#pragma once

#include "trials/grammar.h"
#include "trials/reading.h"

namespace nextline::trials {

inline Grammar small_grammar() {
    const std::vector<Phrase> phrases = {
        {"at_most", {{"(<=|at most|no more than)", "<=", {}}}},
        {"ecog", {{"ecog [performance status|ps] [of]", "", {}}}},
        {"state",
         {{"<ecog> <low:number> (-|to|or) <high:number>", "ecog <= <high>", {}},
          {"<ecog> <at_most> <number>", "ecog <at_most> <number>", {}},
          {"brain metastases", "brain_metastases", {}},
          {"brain metastases unless treated", "brain_active", {}},
          {"pregnant", "pregnant", {}},
          {"her2", "her2", {}},
          {"measurable disease", "measurable", {}},
          {"chemotherapy within <number> weeks",
           "months since end of chemotherapy < <number * 0.23>",
           {}}}},
        {"filler", {{"(patients|women) [with|must have]", "", {}}}},
        {"part", {{"for cohort <number> [,]", "named", {}}, {"cohort <number>", "bracket", {}}}},
        {"joint", {{"and", "and", {}}, {"or", "or", {}}, {",", ",", {}}}},
        {"stop", {{".", "", {}}}},
        {"scope", {{"if", "if", {}}, {"no", "not", {}}, {"(unless|except)", "", {}}}},
        {"exception", {{"however", "", {}}}},
        {"may_stem", {{"patients may be", "", {}}}},
        {"any_stem", {{"one of the following", "", {}}}},
        {"lead_stem", {{"time since treatment", "washout", {}}}},
        {"demand",
         {{"washout chemotherapy <number> weeks",
           "not months since end of chemotherapy < <number * 0.23>",
           {}}}},
        {"permission", {{"brain metastases are allowed", "brain_metastases", {}}}},
        {"inclusion_heading", {{"inclusion criteria", "", {}}}},
        {"exclusion_heading", {{"[key] exclusion criteria", "", {}}}},
        {"inclusion_name", {{"inclusion criteria", "", {}}}},
        {"exclusion_name", {{"[key] exclusion criteria", "", {}}}},
        {"heading_verb", {{"(apply|may|meet)", "", {}}}},
        {"no_heading", {{"(the|see|other)", "", {}}}},
        {"heading_of_some", {{"cohort", "", {}}}},
        {"cohort_heading", {{"cohort <number>", "", {}}, {"only for cohort <number>", "", {}}}},
        {"tumour_heading",
         {{"ovarian cancer [:]", "not breast", {}}, {"breast cancer [:]", "", {}}}},
        {"tumour_own", {{"breast cancer", "", {}}}},
        {"registry_kind",
         {{"her2 breast cancer", "her2", {}}, {"triple negative breast cancer", "tn", {}}}},
        {"ends_list", {{"ecog", "", {}}}},
        {"general_heading", {{"all cohorts", "", {}}}},
    };
    return compile(phrases).value();
}

inline Reader& small_reader() {
    static const Grammar grammar = small_grammar();
    static Reader reader(grammar);
    return reader;
}

}  // namespace nextline::trials
