// SPDX-License-Identifier: Apache-2.0
// Private to room trials: how lines are marked as members of lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace nextline::trials {

/// The bullet that a line begins with.
struct Bullet {
    char kind = 0;           ///< 0: none; '1' numbers, 'a' letters, else the sign
    std::size_t length = 0;  ///< bytes
    int number = 0;
};
[[nodiscard]] Bullet bullet_of(std::string_view text);

/// Where in a line further items of a numbered list begin: "consent. 2. ECOG 0-1 3. Measurable
/// disease". They count on from the line's own number, or from each other; only numbers with a full
/// stop (others mark lists within an item).
[[nodiscard]] std::vector<std::size_t> items_amid(std::string_view line);

/// How a line begins.
struct Mark {
    std::size_t indent = 0;
    Bullet bullet;
};

/// The depth of each line: from indentation, kinds of bullets and numbers that count on. A number
/// that counts on from one of the same indentation is of its list, whatever stood between; lines
/// without a bullet between the two belong to the first. The first number of a list that is above 1
/// counts on from lines that have lost theirs.
[[nodiscard]] std::vector<std::uint32_t> depths_of(const std::vector<Mark>& marks);
/// Of each line: it has no bullet and stands between two of the same kind and indentation.
[[nodiscard]] std::vector<bool> amid_lists(const std::vector<Mark>& marks);

/// Nesting of lists, line by line.
class Nesting {
public:
    /// `within`: the line stands within an item of a numbered list of its indentation.
    std::uint32_t of(const Mark& mark, bool within);

private:
    struct Level {
        std::size_t indent;
        char bullet;
    };
    struct Numbered {
        int number = 0;
        std::vector<Level> levels;
    };
    std::vector<Level> levels_;
    std::map<std::size_t, Numbered> numbered_;  ///< the last line with a number, by indentation
};

/// Tells where a part's heading stops counting: at a line that counts on from before it.
class Numbering {
public:
    void heading() { before_ = last_; }

    /// True if the bullet ends the part.
    bool ends_part(std::size_t indent, const Bullet& bullet);

private:
    struct Item {
        std::size_t indent = 0;
        int number = 0;
        bool operator==(const Item&) const = default;
    };
    Item last_, before_;  ///< the last line with a number; that before the last heading
};

}  // namespace nextline::trials
