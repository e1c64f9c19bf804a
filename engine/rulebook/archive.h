// SPDX-License-Identifier: Apache-2.0
// Private to room rulebook: the two archives, which write and read the same calls.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace nextline::rulebook {

/// A struct as both archives see it: const for the writer, not for the reader.
template <class T, class U>
concept same = std::same_as<std::remove_const_t<T>, U>;

/// How many values an enumeration has; the reader refuses others.
template <class E>
inline constexpr std::uint64_t kCountOf = 0;

/// Writes little endian. Whole numbers are LEB128 (seven bits a byte, low first); texts and lists
/// are a count and their parts; doubles are their eight bytes.
class Writer {
public:
    std::string bytes;

    template <class... T>
    void operator()(const T&... parts) {
        (write(parts), ...);
    }

private:
    void number(std::uint64_t value) {
        for (; value >= 128; value >>= 7) bytes += static_cast<char>((value & 127) | 128);
        bytes += static_cast<char>(value);
    }
    void write(const std::string& text) {
        number(text.size());
        bytes += text;
    }
    void write(double value) {
        auto bits = std::bit_cast<std::uint64_t>(value);
        for (int i = 0; i < 8; ++i, bits >>= 8) bytes += static_cast<char>(bits & 255);
    }
    template <std::integral T>
    void write(T value) {
        // Negative numbers keep their bits: -1 is the largest 64-bit number.
        number(static_cast<std::uint64_t>(value));
    }
    template <class E>
        requires std::is_enum_v<E>
    void write(E value) {
        number(static_cast<std::uint64_t>(value));
    }
    template <std::size_t N>
    void write(const std::bitset<N>& set) {
        static_assert(N % 8 == 0);
        number(set.count());
        for (std::size_t i = 0; i < N; ++i)
            if (set.test(i)) number(i);
    }
    template <class T>
    void write(const std::vector<T>& list) {
        number(list.size());
        for (const T& part : list) write(part);
    }
    template <class T, std::size_t N>
    void write(const std::array<T, N>& list) {
        for (const T& part : list) write(part);
    }
    template <class A, class B>
    void write(const std::pair<A, B>& pair) {
        write(pair.first);
        write(pair.second);
    }
    template <class T>
    void write(const std::optional<T>& maybe) {
        number(maybe ? 1 : 0);
        if (maybe) write(*maybe);
    }
    template <class T>
        requires std::is_class_v<T>
    void write(const T& part) {
        fields(*this, part);
    }
};

/// Reads what Writer wrote. The first damage stops it: `good` is then false, everything read later
/// is empty, and nothing is allocated beyond what the bytes left could hold.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    bool good = true;
    [[nodiscard]] std::size_t left() const { return rest_.size(); }

    template <class... T>
    void operator()(T&... parts) {
        (read(parts), ...);
    }

private:
    void fail() {
        good = false;
        rest_ = {};
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) break;
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            if (shift == 63 && byte > 1) break;
            if (shift > 0 && byte == 0) break;  // one number has one form
            value |= static_cast<std::uint64_t>(byte & 127) << shift;
            if (byte < 128) return value;
        }
        fail();
        return 0;
    }
    // Each part takes at least one byte: a larger count is damage.
    std::size_t count() {
        const std::uint64_t value = number();
        if (value > rest_.size()) {
            fail();
            return 0;
        }
        return static_cast<std::size_t>(value);
    }
    void read(std::string& text) {
        const std::size_t size = count();
        text.assign(rest_.substr(0, size));
        rest_.remove_prefix(size);
    }
    void read(double& value) {
        if (rest_.size() < 8) return fail();
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < 8; ++i)
            bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
        rest_.remove_prefix(8);
        value = std::bit_cast<double>(bits);
        if (std::isnan(value)) fail();
    }
    void read(bool& value) {
        const std::uint64_t found = number();
        if (found > 1) return fail();
        value = found == 1;
    }
    template <std::integral T>
    void read(T& value) {
        const std::uint64_t found = number();
        value = static_cast<T>(found);
        if (static_cast<std::uint64_t>(value) != found) fail();
    }
    template <class E>
        requires std::is_enum_v<E>
    void read(E& value) {
        static_assert(kCountOf<E> > 0, "say how many values the enumeration has");
        const std::uint64_t found = number();
        if (found >= kCountOf<E>) return fail();
        value = static_cast<E>(found);
    }
    template <std::size_t N>
    void read(std::bitset<N>& set) {
        std::uint64_t least = 0;  // in ascending order: one set has one form
        for (std::size_t size = count(); size > 0 && good; --size) {
            const std::uint64_t bit = number();
            if (bit >= N || bit < least) return fail();
            set.set(static_cast<std::size_t>(bit));
            least = bit + 1;
        }
    }
    template <class T>
    void read(std::vector<T>& list) {
        const std::size_t size = count();
        list.reserve(std::min(size, kReserve));
        for (std::size_t i = 0; i < size && good; ++i) read(list.emplace_back());
    }
    template <class T, std::size_t N>
    void read(std::array<T, N>& list) {
        for (T& part : list) read(part);
    }
    template <class A, class B>
    void read(std::pair<A, B>& pair) {
        read(pair.first);
        read(pair.second);
    }
    template <class T>
    void read(std::optional<T>& maybe) {
        bool present = false;
        read(present);
        if (present) read(maybe.emplace());
    }
    template <class T>
        requires std::is_class_v<T>
    void read(T& part) {
        fields(*this, part);
    }

    // Parts reserved at once: a damaged count must not ask for much.
    static constexpr std::size_t kReserve = 256;
    std::string_view rest_;
};

}  // namespace nextline::rulebook
