// SPDX-License-Identifier: Apache-2.0
// Every row of the gathered evidence is used by something that exists, or says why by nothing.
#include <algorithm>
#include <array>

#include "authoring/checks.h"
#include "base/nearest.h"

namespace nextline::authoring {
namespace {

/// What may use a row of evidence.
constexpr std::array<std::string_view, 6> kUsers{"rule", "option", "trial",
                                                 "drug", "class",  "fact"};

bool exists(const Draft& draft, const std::string& id) {
    return std::any_of(kUsers.begin(), kUsers.end(), [&](std::string_view kind) {
        return draft.declared.contains(std::string(kind) + " " + id);
    });
}

std::vector<std::string> users(const Draft& draft) {
    std::vector<std::string> ids;
    for (const auto& [key, place] : draft.declared)
        for (const std::string_view kind : kUsers)
            if (key.starts_with(std::string(kind) + " "))
                ids.push_back(key.substr(kind.size() + 1));
    return ids;
}

}  // namespace

void check_status(Draft& draft) {
    const std::vector<std::string> known = users(draft);
    for (const StatusRow& row : draft.status) {
        if (row.used_by.empty() && row.reason.empty())
            error(draft, row.place, "`" + row.row + "` is used by nothing and says no reason");
        for (const std::string& id : row.used_by)
            if (!exists(draft, id))
                error(draft, row.place, "`" + row.row + "` is used by `" + id + "`: there is none",
                      base::did_you_mean(id, known));
    }
}

}  // namespace nextline::authoring
