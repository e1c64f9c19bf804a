// SPDX-License-Identifier: Apache-2.0
// The file: "NXLR", the format as two bytes, the payload's length and FNV-1a checksum as eight
// bytes each, the payload (fields.h).
#include "rulebook/codec.h"

#include "base/hash.h"
#include "rulebook/check_indexes.h"
#include "rulebook/fields.h"

namespace nextline::rulebook {
namespace {

constexpr std::string_view kMagic = "NXLR";
constexpr std::uint16_t kFormat = 5;  ///< one more whenever fields.h changes
constexpr std::size_t kHeader = 4 + 2 + 8 + 8;

void append_fixed(std::string& out, std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 255);
}

std::uint64_t read_fixed(std::string_view in, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(in[i])) << (8 * i);
    return value;
}

std::unexpected<base::Diagnostics> refuse(std::string message) {
    return base::failure({}, std::move(message),
                         "compile the rulebook again with this version of nextline");
}

}  // namespace

std::string encode(const Rulebook& rulebook) {
    Writer writer;
    writer(rulebook);
    std::string file(kMagic);
    append_fixed(file, kFormat, 2);
    append_fixed(file, writer.bytes.size(), 8);
    append_fixed(file, base::fnv1a(writer.bytes), 8);
    return file + writer.bytes;
}

base::Result<Rulebook> decode(std::string_view bytes) {
    if (!bytes.starts_with(kMagic)) return refuse("this is no compiled rulebook");
    if (bytes.size() < kHeader) return refuse("the rulebook is cut off");
    if (bytes.size() > kLargestRulebook) return refuse("the rulebook is larger than any of ours");
    const std::uint64_t format = read_fixed(bytes.substr(4), 2);
    if (format != kFormat)
        return refuse("the rulebook has format " + std::to_string(format) + ", expected " +
                      std::to_string(kFormat));
    const std::string_view payload = bytes.substr(kHeader);
    if (read_fixed(bytes.substr(6), 8) != payload.size())
        return refuse("the rulebook has another length than it says");
    if (read_fixed(bytes.substr(14), 8) != base::fnv1a(payload))
        return refuse("the rulebook is damaged: its checksum is wrong");
    Reader reader(payload);
    Rulebook rulebook;
    reader(rulebook);
    if (!reader.good || reader.left() != 0) return refuse("the rulebook is damaged");
    if (const std::string wrong = wrong_index(rulebook); !wrong.empty())
        return refuse("the rulebook is damaged in " + wrong);
    return rulebook;
}

}  // namespace nextline::rulebook
