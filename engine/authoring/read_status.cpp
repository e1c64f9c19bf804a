// SPDX-License-Identifier: Apache-2.0
// status/*.tsv: what became of each row of the gathered evidence. Four columns parted by tabs.
#include "authoring/readers.h"

namespace nextline::authoring {
namespace {

constexpr std::string_view kHeader = "row\tabout\tused_by\treason";

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \r") + 1 - first));
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end != std::string_view::npos) text.remove_prefix(end + 1);
    }
    return parts;
}

// "evidence_hrpos:12"
bool is_row(std::string_view text) {
    const std::size_t colon = text.find(':');
    return colon != std::string_view::npos && is_id(text.substr(0, colon)) &&
           text.size() - colon > 1 && text.size() - colon <= 7 &&
           text.find_first_not_of("0123456789", colon + 1) == std::string_view::npos;
}

void read_row(Draft& draft, std::string_view line, const base::Place& place) {
    const std::vector<std::string> columns = split(line, '\t');
    if (columns.size() != 4)
        return error(draft, place, std::to_string(columns.size()) + " columns found, expected 4",
                     "row, about, used_by and reason, parted by tabs");
    if (!is_row(columns[0]))
        return error(draft, place, "`" + columns[0] + "` is no row of the evidence",
                     "its file and line, like evidence_hrpos:12");
    StatusRow row{.row = columns[0],
                  .about = columns[1],
                  .used_by = {},
                  .reason = columns[3],
                  .place = place};
    if (!columns[2].empty()) row.used_by = split(columns[2], ';');
    if (declare(draft, "status row", row.row, place)) draft.status.push_back(std::move(row));
}

}  // namespace

void read_status(const File& file, Draft& draft) {
    base::Place place{.file = file.path, .line = 0, .column = 1, .pointer = {}};
    std::string_view rest = file.text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        ++place.line;
        if (place.line > 1 && !trimmed(line).empty()) read_row(draft, line, place);
        if (place.line == 1 && trimmed(line) != kHeader)
            error(draft, place, "the first line is not `row, about, used_by, reason`",
                  "parted by tabs");
    }
}

}  // namespace nextline::authoring
