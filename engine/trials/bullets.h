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

/// Nesting of lists, from indentation, kinds of bullets and numbers that count on.
class Nesting {
public:
    /// The depth of the next line. A number that counts on from one of the same indentation is of
    /// its list, whatever stood between; the first number of a list that is above 1 counts on from
    /// lines that have lost theirs.
    std::uint32_t of(std::size_t indent, const Bullet& bullet);

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
