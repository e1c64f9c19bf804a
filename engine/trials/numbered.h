// SPDX-License-Identifier: Apache-2.0
// Private to room trials: a table from keys of 64 bits to numbers.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace nextline::trials {

/// An odd number that hardly two texts share; who looks a text up compares it, and goes on by 2.
[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL + text.size();
    for (std::size_t i = 0; i < text.size(); i += 8) {
        std::uint64_t piece = 0;
        std::memcpy(&piece, text.data() + i, std::min<std::size_t>(8, text.size() - i));
        hash = (hash ^ piece) * 0x9fb21c651e98df25ULL;
        hash ^= hash >> 32;
    }
    return hash | 1;
}

/// A hash table with open addressing. The key 0 cannot be used.
class Numbered {
public:
    static constexpr std::uint32_t kNone = 0xffffffff;

    [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
        if (slots_.empty()) return kNone;
        for (std::size_t at = place(key);; at = (at + 1) & (slots_.size() - 1)) {
            if (slots_[at].key == key) return slots_[at].number;
            if (slots_[at].key == 0) return kNone;
        }
    }

    /// The key must be new.
    void add(std::uint64_t key, std::uint32_t number) {
        if (++count_ * 2 > slots_.size()) {
            std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
            old.swap(slots_);
            for (const Slot& slot : old)
                if (slot.key != 0) put(slot);
        }
        put({key, number});
    }

    [[nodiscard]] std::size_t size() const { return count_; }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t number = 0;
    };

    [[nodiscard]] std::size_t place(std::uint64_t key) const {
        return static_cast<std::size_t>((key * 0x9e3779b97f4a7c15ULL) >> 20) & (slots_.size() - 1);
    }
    void put(const Slot& slot) {
        std::size_t at = place(slot.key);
        while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }

    std::vector<Slot> slots_;  ///< a power of two
    std::size_t count_ = 0;
};

}  // namespace nextline::trials
