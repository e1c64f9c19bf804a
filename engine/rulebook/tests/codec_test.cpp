// SPDX-License-Identifier: Apache-2.0
#include "rulebook/codec.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "sample_rulebook.h"

namespace nextline::rulebook {
namespace {

constexpr std::size_t kHeader = 22;

// The payload in a file whose length and checksum are right: damage that the checksum cannot see.
std::string sealed(const std::string& payload) {
    std::string file = encode({}).substr(0, 6);
    for (std::uint64_t value : {std::uint64_t{payload.size()}, base::fnv1a(payload)})
        for (int i = 0; i < 8; ++i, value >>= 8) file += static_cast<char>(value & 255);
    return file + payload;
}

std::string refusal(const std::string& bytes) {
    const auto decoded = decode(bytes);
    return decoded ? "" : decoded.error().front().message;
}

TEST(Codec, GivesBackWhatWasWritten) {
    const std::string bytes = encode(sample_rulebook());
    const auto decoded = decode(bytes);
    ASSERT_TRUE(decoded) << base::to_text(decoded.error());
    EXPECT_EQ(encode(*decoded), bytes);
    EXPECT_EQ(decoded->program.nodes, sample_rulebook().program.nodes);
    EXPECT_EQ(decoded->program.atoms, sample_rulebook().program.atoms);
    EXPECT_EQ(decoded->program.children, sample_rulebook().program.children);
    EXPECT_EQ(decoded->notes[0].order, -5);
    EXPECT_EQ(decoded->options[0].companions[0].say[1], "con");
    EXPECT_EQ(decoded->vocabulary.facts[2].codes[0].member, std::uint16_t{0});
    EXPECT_EQ(decoded->messages, sample_rulebook().messages);
    EXPECT_EQ(decoded->thresholds, sample_rulebook().thresholds);
}

TEST(Codec, GivesTheSameBytesForTheSameRulebook) {
    EXPECT_EQ(encode(sample_rulebook()), encode(sample_rulebook()));
}

TEST(Codec, ReadsAnEmptyRulebook) { EXPECT_TRUE(decode(encode({}))); }

TEST(Codec, RefusesEveryCutOffFile) {
    const std::string bytes = encode(sample_rulebook());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(decode(bytes.substr(0, size))) << size;
}

TEST(Codec, RefusesEveryFlippedByte) {
    const std::string bytes = encode(sample_rulebook());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
        EXPECT_FALSE(decode(damaged)) << at;
    }
}

TEST(Codec, ReadsNoDamageAsSomethingElseEvenIfTheChecksumFits) {
    const std::string payload = encode(sample_rulebook()).substr(kHeader);
    for (std::size_t size = 0; size < payload.size(); ++size)
        EXPECT_FALSE(decode(sealed(payload.substr(0, size)))) << size;
    std::size_t refused = 0;
    for (std::size_t at = 0; at < payload.size(); ++at)
        for (const int flip : {0x01, 0x80, 0xff}) {
            std::string damaged = payload;
            damaged[at] = static_cast<char>(damaged[at] ^ flip);
            const auto decoded = decode(sealed(damaged));
            if (!decoded)
                ++refused;
            else
                EXPECT_EQ(encode(*decoded), sealed(damaged)) << at;
        }
    EXPECT_GT(refused, payload.size());
}

TEST(Codec, SaysWhatIsWrong) {
    const std::string bytes = encode(sample_rulebook());
    EXPECT_EQ(refusal("{}"), "this is no compiled rulebook");
    EXPECT_EQ(refusal(bytes.substr(0, 10)), "the rulebook is cut off");
    EXPECT_EQ(refusal(bytes + "x"), "the rulebook has another length than it says");
    std::string damaged = bytes;
    damaged.back() = static_cast<char>(damaged.back() ^ 1);
    EXPECT_EQ(refusal(damaged), "the rulebook is damaged: its checksum is wrong");
    std::string later = bytes;
    later[4] = 99;
    EXPECT_EQ(refusal(later), "the rulebook has format 99, expected 5");
}

TEST(Codec, RefusesIndexesThatPointNowhere) {
    const auto refused = [](auto&& change) {
        Rulebook book = sample_rulebook();
        change(book);
        return refusal(encode(book));
    };
    EXPECT_EQ(refused([](Rulebook& b) { b.supports[0].option = 1; }),
              "the rulebook is damaged in an option");
    EXPECT_EQ(refused([](Rulebook& b) { b.supports[0].when = 7; }),
              "the rulebook is damaged in a condition");
    EXPECT_EQ(refused([](Rulebook& b) { b.program.children[5] = 6; }),
              "the rulebook is damaged in the order of conditions");
    EXPECT_EQ(refused([](Rulebook& b) { b.program.nodes[0].index = 3; }),
              "the rulebook is damaged in an atom");
    EXPECT_EQ(refused([](Rulebook& b) { b.program.atoms[0].term.fact = 9; }),
              "the rulebook is damaged in a fact");
    EXPECT_EQ(refused([](Rulebook& b) { b.program.atoms[0].accepted = facts::choices(1); }),
              "the rulebook is damaged in the kind of a value");
    EXPECT_EQ(refused([](Rulebook& b) { b.program.atoms[2].what.drugs.set(2); }),
              "the rulebook is damaged in a drug");
    EXPECT_EQ(refused([](Rulebook& b) { b.guards[0].citation.source = 1; }),
              "the rulebook is damaged in a source");
    EXPECT_EQ(refused([](Rulebook& b) { std::swap(b.definitions[0], b.definitions[1]); }),
              "the rulebook is damaged in the definitions");
}

}  // namespace
}  // namespace nextline::rulebook
