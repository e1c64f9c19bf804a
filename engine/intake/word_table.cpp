// SPDX-License-Identifier: Apache-2.0
#include "intake/word_table.h"

#include <cstring>

namespace nextline::intake {
namespace {

template <class Word>
std::uint64_t load(const char* at) {
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

// The first and the last bytes of a word, overlapping where it is short.
std::uint64_t ends_of(const char* at, std::size_t size) {
    if (size >= 4) return load<std::uint32_t>(at) << 32 | load<std::uint32_t>(at + size - 4);
    if (size == 0) return 0;
    const auto byte = [at](std::size_t i) { return load<std::uint8_t>(at + i); };
    return byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1);
}

// Codes are short and differ near their end, addresses in the last 16 bytes: both ends are enough.
std::uint32_t hash_of(std::uint8_t space, std::string_view word) {
    const std::size_t size = word.size();
    const char* end = word.data() + size;
    std::uint64_t hash = (size << 8 | space) * 0x9e3779b97f4a7c15ULL;
    hash = (hash ^ ends_of(word.data(), size)) * 0xff51afd7ed558ccdULL;
    if (size > 8) hash = (hash ^ hash >> 32 ^ load<std::uint64_t>(end - 8)) * 0xc4ceb9fe1a85ec53ULL;
    if (size > 16)
        hash = (hash ^ hash >> 32 ^ load<std::uint64_t>(end - 16)) * 0xff51afd7ed558ccdULL;
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
