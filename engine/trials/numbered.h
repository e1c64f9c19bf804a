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
        if (keys_.empty()) return kNone;
        const std::size_t at = place_of(key);
        return keys_[at] == key ? numbers_[at] : kNone;
    }

    /// The key must be new.
    void add(std::uint64_t key, std::uint32_t number) {
        if (++count_ * 10 > keys_.size() * 7) grow();
        put(key, number);
    }

    [[nodiscard]] std::size_t size() const { return count_; }

private:
    /// Where the key is, or the free place for it.
    [[nodiscard]] std::size_t place_of(std::uint64_t key) const {
        const std::size_t mask = keys_.size() - 1;
        std::size_t at = static_cast<std::size_t>((key * 0x9e3779b97f4a7c15ULL) >> 20) & mask;
        while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) & mask;
        return at;
    }
    void put(std::uint64_t key, std::uint32_t number) {
        const std::size_t at = place_of(key);
        keys_[at] = key;
        numbers_[at] = number;
    }
    void grow() {
        std::vector<std::uint64_t> keys(keys_.empty() ? 1024 : keys_.size() * 2);
        std::vector<std::uint32_t> numbers(keys.size());
        keys.swap(keys_);
        numbers.swap(numbers_);
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (keys[i] != 0) put(keys[i], numbers[i]);
    }

    std::vector<std::uint64_t> keys_;  ///< a power of two of them; 0: free
    std::vector<std::uint32_t> numbers_;
    std::size_t count_ = 0;
};

}  // namespace nextline::trials
