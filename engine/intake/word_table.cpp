// SPDX-License-Identifier: Apache-2.0
#include "intake/word_table.h"

#include <cstring>

namespace nextline::intake {
namespace {

std::uint64_t eight_bytes(const char* at, std::size_t size) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, size < 8 ? size : 8);
    return word;
}

// Codes are short and differ near their end, addresses in the last 16 bytes: both ends are enough.
std::uint32_t hash_of(std::uint8_t space, std::string_view word) {
    const std::size_t size = word.size();
    const char* end = word.data() + size;
    std::uint64_t hash = (size << 8 | space) * 0x9e3779b97f4a7c15ULL;
    hash ^= eight_bytes(word.data(), size);
    hash *= 0xff51afd7ed558ccdULL;
    if (size > 8) hash ^= eight_bytes(end - 8, 8);
    hash *= 0xff51afd7ed558ccdULL;
    if (size > 16) hash ^= eight_bytes(end - 16, 8);
    hash *= 0xc4ceb9fe1a85ec53ULL;
    return static_cast<std::uint32_t>(hash >> 32);
}

}  // namespace

std::size_t WordTable::slot_of(std::uint32_t hash, std::string_view word,
                               std::uint8_t space) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.number == kNone) return at;
        if (slot.hash != hash || slot.size != word.size()) continue;
        const char* found = text_.data() + slot.start;
        if (static_cast<std::uint8_t>(*found) == space &&
            std::memcmp(found + 1, word.data(), word.size()) == 0)
            return at;
    }
}

void WordTable::grow() {
    std::vector<Slot> before(slots_.empty() ? 64 : slots_.size() * 2);
    before.swap(slots_);
    for (const Slot& slot : before) {
        if (slot.number == kNone) continue;
        const char* word = text_.data() + slot.start;
        slots_[slot_of(slot.hash, {word + 1, slot.size}, static_cast<std::uint8_t>(*word))] = slot;
    }
}

std::uint32_t WordTable::add(std::uint8_t space, std::string_view word, std::uint32_t number) {
    if (used_ * 2 >= slots_.size()) grow();
    const std::uint32_t hash = hash_of(space, word);
    Slot& slot = slots_[slot_of(hash, word, space)];
    if (slot.number != kNone) return slot.number;
    slot = {.number = number,
            .start = static_cast<std::uint32_t>(text_.size()),
            .size = static_cast<std::uint32_t>(word.size()),
            .hash = hash};
    text_ += static_cast<char>(space);
    text_ += word;
    ++used_;
    return number;
}

std::uint32_t WordTable::find(std::uint8_t space, std::string_view word) const {
    if (slots_.empty() || word.empty()) return kNone;
    return slots_[slot_of(hash_of(space, word), word, space)].number;
}

}  // namespace nextline::intake
