// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nextline::reports {

/// Writes one JSON text, keys in the order of the calls: same calls, same bytes. Members of the two
/// outermost levels stand on lines of their own, so that two plans can be compared line by line;
/// below that there are no blanks.
class JsonWriter {
public:
    JsonWriter& begin_object(std::string_view key = {});
    JsonWriter& end_object();
    JsonWriter& begin_array(std::string_view key = {});
    JsonWriter& end_array();

    /// Inside an object with a key, inside an array without.
    JsonWriter& text(std::string_view key, std::string_view value);
    JsonWriter& text(std::string_view value);
    JsonWriter& number(std::string_view key, std::size_t value);
    JsonWriter& truth(std::string_view key, bool value);
    JsonWriter& null(std::string_view key);

    [[nodiscard]] std::string_view so_far() const { return out_; }
    /// The finished text, with a line feed at its end.
    [[nodiscard]] std::string take();

private:
    void start(std::string_view key);
    void close(char mark);

    std::string out_;
    std::vector<bool> filled_;  ///< per open level: has it a member?
};

}  // namespace nextline::reports
