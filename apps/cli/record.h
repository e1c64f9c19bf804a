// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace nextline::cli {

/// A record as one JSON value, whatever it was written in.
struct Record {
    std::string file;  ///< for messages
    std::string json;
    std::map<std::string, base::Place> places;  ///< YAML: where each JSON pointer stood
    std::string as_of, region;                  ///< what the case itself gives, may be empty
};

/// Takes a text as JSON if it begins with { or [, else as YAML (docs/case-form.md).
[[nodiscard]] base::Result<Record> record_of(std::string text, const std::string& file);

/// The place of a JSON pointer in the record's file, or of the nearest thing around it.
[[nodiscard]] base::Place place_of(const Record& record, std::string_view pointer);

}  // namespace nextline::cli
