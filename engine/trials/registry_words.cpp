// SPDX-License-Identifier: Apache-2.0
#include "trials/registry_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/number_text.h"
#include "base/partial_date.h"
#include "base/utf8.h"
#include "trials/trial.h"

namespace nextline::trials {
namespace {

constexpr std::size_t kLongestWord = 60;  ///< bytes of a status, a phase or a date

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string in_upper_case(std::string_view text) {
    std::string word(base::cut_utf8(text, kLongestWord));
    std::transform(word.begin(), word.end(), word.begin(), upper);
    return word;
}

template <std::size_t N>
std::string found_in(const std::array<std::pair<std::string_view, std::string_view>, N>& table,
                     std::string_view word) {
    for (const auto& [written, meant] : table)
        if (written == word) return std::string(meant);
    return {};
}

std::string phase_word(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kPhases = {{
        {"NA", "NA"},
        {"NOTAPPLICABLE", "NA"},
        {"EARLYPHASE1", "EARLY_PHASE1"},
        {"PHASE1", "PHASE1"},
        {"PHASE2", "PHASE2"},
        {"PHASE3", "PHASE3"},
        {"PHASE4", "PHASE4"},
        {"PHASEI", "PHASE1"},
        {"PHASEII", "PHASE2"},
        {"PHASEIII", "PHASE3"},
        {"PHASEIV", "PHASE4"},
        {"I", "PHASE1"},
        {"II", "PHASE2"},
        {"III", "PHASE3"},
        {"IV", "PHASE4"},
    }};
    std::string word;
    for (const char c : in_upper_case(text))
        if (is_letter(c) || is_digit(c)) word += c;
    return found_in(kPhases, word);
}

/// "July 14, 2020" and "July 2020" as a date of the other form; empty if it is none.
std::string long_date(std::string_view text) {
    static constexpr std::array<std::string_view, 12> kMonths = {
        "JANUARY", "FEBRUARY", "MARCH",     "APRIL",   "MAY",      "JUNE",
        "JULY",    "AUGUST",   "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"};
    const std::string words = in_upper_case(text);
    const std::size_t blank = words.find(' ');
    if (blank == std::string::npos) return {};
    const auto month = std::find(kMonths.begin(), kMonths.end(), words.substr(0, blank));
    if (month == kMonths.end()) return {};
    const auto two_digits = [](const std::string& number) {
        return number.size() == 1 ? "0" + number : number;
    };
    const std::string rest = words.substr(blank + 1);
    const std::size_t comma = rest.find(", ");
    std::string date = comma == std::string::npos ? rest : rest.substr(comma + 2);
    date += "-" + two_digits(std::to_string(month - kMonths.begin() + 1));
    if (comma != std::string::npos) date += "-" + two_digits(rest.substr(0, comma));
    return date;
}

}  // namespace

bool is_trial_id(std::string_view text) {
    return text.size() == 11 && text.starts_with("NCT") &&
           std::all_of(text.begin() + 3, text.end(), is_digit);
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

std::string status_word(std::string_view text) {
    std::string word;
    for (const char c : in_upper_case(text.substr(0, text.find('[')))) {
        if (is_letter(c) || is_digit(c))
            word += c;
        else if (!word.empty() && word.back() != '_')
            word += '_';
    }
    if (word.ends_with('_')) word.pop_back();
    return word == "UNKNOWN_STATUS" ? "UNKNOWN" : word;
}

void add_phases(std::vector<std::string>& phases, std::string_view text) {
    const auto add = [&](std::string_view part) {
        std::string phase = phase_word(part);
        if (phase.empty() || std::find(phases.begin(), phases.end(), phase) != phases.end()) return;
        phases.push_back(std::move(phase));
    };
    if (one_line(text) == "N/A") return add("NA");
    text = base::cut_utf8(text, kLongestWord);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("/;|,"), text.size());
        add(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::string sex_word(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSexes = {{
        {"ALL", "ALL"},
        {"BOTH", "ALL"},
        {"A", "ALL"},
        {"FEMALE", "FEMALE"},
        {"F", "FEMALE"},
        {"MALE", "MALE"},
        {"M", "MALE"},
    }};
    return found_in(kSexes, in_upper_case(one_line(text)));
}

std::string age_words(std::string_view text) {
    std::string age = one_line(base::cut_utf8(text, kLongestWord));
    return in_upper_case(age) == "N/A" ? std::string{} : age;
}

std::string date_word(std::string_view text) {
    const std::string date = one_line(base::cut_utf8(text, kLongestWord));
    if (const auto read = base::read_date(date)) return base::to_text(*read);
    if (const auto read = base::read_date(long_date(date))) return base::to_text(*read);
    return {};
}

std::optional<double> age_in_years(const std::string& text) {
    struct Unit {
        std::string_view one, many;
        double in_a_year;
    };
    static constexpr std::array<Unit, 6> kUnits = {{{"YEAR", "YEARS", 1},
                                                    {"MONTH", "MONTHS", 12},
                                                    {"WEEK", "WEEKS", 52.1775},
                                                    {"DAY", "DAYS", 365.2425},
                                                    {"HOUR", "HOURS", 8765.82},
                                                    {"MINUTE", "MINUTES", 525949.2}}};
    const std::size_t blank = text.find(' ');
    if (blank == std::string::npos) return std::nullopt;
    const auto number = base::read_number(std::string_view(text).substr(0, blank));
    if (!number || *number < 0) return std::nullopt;
    const std::string unit = in_upper_case(std::string_view(text).substr(blank + 1));
    for (const Unit& each : kUnits)
        if (unit == each.one || unit == each.many) return *number / each.in_a_year;
    return std::nullopt;
}

}  // namespace nextline::trials
