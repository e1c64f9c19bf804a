// SPDX-License-Identifier: Apache-2.0
#include "trials/bullets.h"

#include <algorithm>
#include <string>

namespace nextline::trials {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr std::string_view kBeforeItems = " \t;.)", kStops = ";.)";
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

Bullet bullet_of(std::string_view text) {
    for (const std::string_view sign :
         {"-", "*", "+", "\\-", "\\*", "\xe2\x80\xa2", "\xc2\xb7", "\xe2\x97\x8f", "\xe2\x97\x8b",
          "\xe2\x96\xaa", "\xe2\x80\x93", "\xef\x82\xb7"})
        if (text.starts_with(sign) && text.size() > sign.size() &&
            (text[sign.size()] == ' ' || static_cast<unsigned char>(sign[0]) > 0x7f))
            return {sign.back(), sign.size()};
    if (text.starts_with("o ")) return {'o', 1};
    std::size_t i = text.starts_with('(') ? 1 : 0;
    const std::size_t begin = i;
    char kind = 0;
    int number = 0;
    while (i < text.size() && is_digit(text[i]) && i < begin + 3) ++i;
    if (i > begin) {
        kind = '1';
        number = std::stoi(std::string(text.substr(begin, i - begin)));
        int parts = 1;
        while (i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1])) {
            std::size_t next = i + 1;
            while (next < text.size() && is_digit(text[next])) ++next;
            ++parts;
            // "4.1.2 " is a bullet, and "1.2." and "3.1)"; "1.5 mg" is a number.
            if (parts >= 3 && next < text.size() && text[next] == ' ') return {kind, next};
            if (next >= text.size() || (text[next] != '.' && text[next] != ')')) return {};
            i = next;
        }
    } else if (i < text.size() && is_letter(text[i])) {
        while (
            i < text.size() && i < begin + 4 &&
            (i == begin ? is_letter(text[i]) : text[i] == 'i' || text[i] == 'v' || text[i] == 'x'))
            ++i;
        kind = 'a';
    }
    if (kind == 0 || i >= text.size() || (text[i] != '.' && text[i] != ')')) return {};
    if (i + 1 < text.size() && text[i + 1] != ' ' && !is_letter(text[i + 1])) return {};
    if (kind == 'a' && i + 1 < text.size() && text[i + 1] != ' ') return {};  // "e.g."
    return {kind, i + 1, number};
}

std::vector<std::size_t> items_amid(std::string_view line) {
    struct Item {
        std::size_t at;
        int number;
    };
    std::vector<Item> items;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!is_digit(line[i])) continue;
        const bool in_number = i > 1 && line[i - 1] == '.' && is_digit(line[i - 2]);  // "6.7."
        const bool apart = i == 0 || (kBeforeItems.contains(line[i - 1]) && !in_number);
        const std::size_t end = std::min(line.find_first_not_of("0123456789", i), line.size());
        const Bullet bullet = bullet_of(line.substr(i));
        const bool numbered =
            bullet.kind == '1' && i + bullet.length == end + 1 && line[end] == '.';
        const std::size_t text = line.find_first_not_of(' ', end + 1);
        if (apart && numbered && text != std::string_view::npos && !is_digit(line[text]))
            items.push_back({i, bullet.number});
        i = end;
    }
    std::vector<std::size_t> out;
    const bool own = !items.empty() && items.front().at == line.find_first_not_of(" \t*-");
    int last = own ? items.front().number : 0;
    for (std::size_t i = own ? 1 : 0; i < items.size(); ++i) {
        const auto [at, number] = items[i];
        const bool on = last > 0 && number == last + 1;
        const bool goes_on = i + 1 < items.size() && items[i + 1].number == number + 1;
        const bool stopped = line.find_last_not_of(' ', at - 1) != std::string_view::npos &&
                             kStops.contains(line[line.find_last_not_of(' ', at - 1)]);
        if (!(on && (stopped || goes_on || !out.empty())) && !(last == 0 && goes_on)) continue;
        out.push_back(at);
        last = number;
    }
    return out;
}

std::uint32_t Nesting::of(const Mark& mark, bool within) {
    const auto& [indent, bullet] = mark;
    if (within) {
        levels_ = numbered_[indent].levels;
        levels_.push_back({indent, bullet.kind});
        return static_cast<std::uint32_t>(levels_.size() - 1);
    }
    if (bullet.kind == 0 && indent == 0) levels_.clear();
    while (!levels_.empty() && levels_.back().indent > indent) levels_.pop_back();
    const auto known = std::ranges::find_if(levels_, [&](const Level& level) {
        return level.indent == indent && level.bullet == bullet.kind;
    });
    Numbered& numbered = numbered_[indent];
    const bool counts_on = bullet.number > 1 && bullet.number == numbered.number + 1;
    const bool lost = bullet.number > 1 && levels_.size() == 1 && levels_[0].bullet == 0 &&
                      levels_[0].indent == indent;
    if (counts_on)
        levels_ = numbered.levels;
    else if (known != levels_.end())
        levels_.erase(known + 1, levels_.end());
    else if (!lost)
        levels_.push_back({indent, bullet.kind});
    if (bullet.number > 0) numbered = {bullet.number, levels_};
    return static_cast<std::uint32_t>(levels_.size() - 1);
}

std::vector<std::uint32_t> depths_of(const std::vector<Mark>& marks) {
    std::vector<bool> within(marks.size(), false);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].bullet.number == 0) continue;
        std::size_t next = i + 1;
        while (next < marks.size() &&
               (marks[next].bullet.number == 0 || marks[next].indent != marks[i].indent))
            ++next;
        if (next == marks.size() || marks[next].bullet.number != marks[i].bullet.number + 1)
            continue;
        for (std::size_t k = i + 1; k < next; ++k)
            within[k] = marks[k].bullet.kind == 0 && marks[k].indent == marks[i].indent;
    }
    Nesting nesting;
    std::vector<std::uint32_t> depths;
    for (std::size_t i = 0; i < marks.size(); ++i)
        depths.push_back(nesting.of(marks[i], within[i]));
    return depths;
}

std::vector<bool> amid_lists(const std::vector<Mark>& marks) {
    std::vector<bool> amid(marks.size(), false);
    for (std::size_t i = 1; i + 1 < marks.size(); ++i) {
        const Mark &before = marks[i - 1], &after = marks[i + 1];
        amid[i] = marks[i].bullet.kind == 0 && before.bullet.kind != 0 &&
                  before.bullet.kind == after.bullet.kind && before.indent == after.indent;
    }
    return amid;
}

bool Numbering::ends_part(std::size_t indent, const Bullet& bullet) {
    if (bullet.kind != '1' || bullet.number == 0) return false;
    const Item item{indent, bullet.number};
    const bool on = before_.number > 0 && item == Item{before_.indent, before_.number + 1};
    if (on || item.number == 1) before_ = {};  // a part with numbers of its own
    last_ = item;
    return on;
}

}  // namespace nextline::trials
