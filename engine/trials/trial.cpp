// SPDX-License-Identifier: Apache-2.0
// Which members of a record say what; how they are written is told by registry_words.h.
#include "trials/trial.h"

#include <algorithm>
#include <tuple>

#include "base/utf8.h"
#include "trials/lines.h"
#include "trials/registry_words.h"

namespace nextline::trials {
namespace {

using base::json::Value;

/// Longer than the limit on criteria by one character, so that read_lines sees that it was.
constexpr std::size_t kLongestCriteria = kLongestText + 4;

std::string long_text(const Value& value, std::size_t most = kLongestField) {
    return std::string(base::cut_utf8(value.text(), most));
}

std::string line_of(const Value& value) {
    return one_line(base::cut_utf8(value.text(), kLongestField));
}

void add_line(std::vector<std::string>& list, const Value& value) {
    if (list.size() >= kMostMembers) return;
    std::string line = line_of(value);
    if (!line.empty()) list.push_back(std::move(line));
}

/// The texts of a list, or the one text that stands in its place; `key`: a member of each.
std::vector<std::string> lines_of(const Value& value, std::string_view key = {}) {
    std::vector<std::string> list;
    if (value.is_string()) add_line(list, value);
    if (!value.is_array()) return list;
    for (const auto& member : value) add_line(list, key.empty() ? member.value : member.value[key]);
    return list;
}

/// Each site once, in order: a city with several hospitals is one.
void put_in_order(std::vector<Site>& sites) {
    const auto parts = [](const Site& site) {
        return std::tie(site.country, site.city, site.status);
    };
    std::sort(sites.begin(), sites.end(),
              [&](const Site& a, const Site& b) { return parts(a) < parts(b); });
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    if (sites.size() > kMostMembers) sites.resize(kMostMembers);
}

std::vector<Site> sites_of(const Value& locations) {
    std::vector<Site> sites;
    if (!locations.is_array()) return sites;
    for (const auto& [key, place] : locations) {
        Site site{line_of(place["country"]), line_of(place["city"]),
                  status_word(place["status"].text())};
        if (!site.country.empty() || !site.city.empty()) sites.push_back(std::move(site));
    }
    put_in_order(sites);
    return sites;
}

Value first_of(const Value& a, const Value& b) { return a.text().empty() ? b : a; }

Trial read_protocol(const Value& protocol) {
    const Value named = protocol["identificationModule"];
    const Value status = protocol["statusModule"];
    const Value design = protocol["designModule"];
    const Value asked = protocol["eligibilityModule"];
    Trial trial;
    trial.title = line_of(first_of(named["briefTitle"], named["officialTitle"]));
    trial.summary = long_text(protocol["descriptionModule"]["briefSummary"]);
    trial.conditions = lines_of(protocol["conditionsModule"]["conditions"]);
    trial.keywords = lines_of(protocol["conditionsModule"]["keywords"]);
    trial.interventions = lines_of(protocol["armsInterventionsModule"]["interventions"], "name");
    for (const auto& [key, phase] : design["phases"]) add_phases(trial.phases, phase.text());
    trial.status = status_word(status["overallStatus"].text());
    trial.updated = date_word(
        first_of(status["lastUpdatePostDateStruct"]["date"], status["lastUpdateSubmitDate"])
            .text());
    trial.study_type = status_word(design["studyType"].text());
    trial.sex = sex_word(asked["sex"].text());
    trial.minimum_age = age_words(asked["minimumAge"].text());
    trial.maximum_age = age_words(asked["maximumAge"].text());
    trial.sites = sites_of(protocol["contactsLocationsModule"]["locations"]);
    trial.eligibility = long_text(asked["eligibilityCriteria"], kLongestCriteria);
    return trial;
}

Trial read_reduced(const Value& record) {
    Trial trial;
    trial.title = line_of(first_of(record["title"], record["official_title"]));
    trial.summary = long_text(record["brief_summary"]);
    trial.conditions = lines_of(record["conditions"]);
    trial.keywords = lines_of(record["keywords"]);
    trial.interventions = lines_of(record["interventions"]);
    add_phases(trial.phases, record["phase"].text());
    trial.status = status_word(record["status"].text());
    trial.updated = date_word(record["last_update"].text());
    trial.study_type = status_word(record["study_type"].text());
    trial.sex = sex_word(record["sex"].text());
    trial.minimum_age = age_words(record["min_age"].text());
    trial.maximum_age = age_words(record["max_age"].text());
    for (std::string& country : lines_of(record["countries"]))
        trial.sites.push_back({std::move(country), {}, {}});
    put_in_order(trial.sites);
    trial.eligibility = long_text(record["eligibility"], kLongestCriteria);
    return trial;
}

}  // namespace

base::Result<Trial> read_trial(const Value& record) {
    if (!record.is_object()) {
        return base::failure({}, "a record of a trial is a JSON object",
                             "with `protocolSection` (ClinicalTrials.gov API v2) or `nct_id`");
    }
    const Value protocol = record["protocolSection"];
    const Value id =
        protocol.is_object() ? protocol["identificationModule"]["nctId"] : record["nct_id"];
    base::Place place;
    place.pointer =
        protocol.is_object() ? "/protocolSection/identificationModule/nctId" : "/nct_id";
    if (!is_trial_id(id.text())) {
        return base::failure(place, "the trial has no number of the form NCT and eight digits");
    }
    Trial trial = protocol.is_object() ? read_protocol(protocol) : read_reduced(record);
    trial.id = std::string(id.text());
    return trial;
}

std::string snapshot_of(const Value& record) {
    const std::string day =
        date_word(record["derivedSection"]["miscInfoModule"]["versionHolder"].text());
    return day.size() == std::string_view("YYYY-MM-DD").size() ? day : std::string{};
}

}  // namespace nextline::trials
