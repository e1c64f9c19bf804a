// SPDX-License-Identifier: Apache-2.0
// The only file that knows libsodium.
#include <sodium.h>

#include <array>

#include "authoring/readers.h"
#include "rulebook/codec.h"

namespace nextline::authoring {

std::string digest_of(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), digest.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                       0);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string hash_of(const rulebook::Rulebook& book) {
    rulebook::Rulebook copy = book;
    copy.hash.clear();
    return digest_of(rulebook::encode(copy));
}

}  // namespace nextline::authoring
