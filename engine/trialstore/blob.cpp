// SPDX-License-Identifier: Apache-2.0
#include "trialstore/blob.h"

namespace nextline::trialstore {
namespace {

using trials::CompactCriterion;

void put(std::string& out, std::uint64_t number) {
    while (number > 127) {
        out += static_cast<char>(128 | (number & 127));
        number >>= 7;
    }
    out += static_cast<char>(number);
}

void put(std::string& out, const std::string& text) {
    put(out, text.size());
    out += text;
}

/// Takes numbers and texts from the front; once something is wrong, nothing is good any more.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : left_(bytes) {}

    std::uint64_t number(std::uint64_t most) {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 63 && !left_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(left_.front());
            left_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 127) << shift;
            if (byte < 128) return value <= most ? value : wrong();
        }
        return wrong();
    }
    std::string text() {
        const auto size = static_cast<std::size_t>(number(left_.size()));
        if (size > left_.size()) return wrong(), std::string{};
        std::string out(left_.substr(0, size));
        left_.remove_prefix(size);
        return out;
    }
    /// How many members follow, each at least one byte long.
    std::size_t count() { return static_cast<std::size_t>(number(left_.size())); }
    [[nodiscard]] bool ended_well() const { return good_ && left_.empty(); }

private:
    std::uint64_t wrong() {
        good_ = false;
        left_ = {};
        return 0;
    }
    std::string_view left_;
    bool good_ = true;
};

constexpr std::uint64_t kExclusion = 1, kWhole = 2;
constexpr std::uint64_t kBeyondFrom = 2;  ///< the bit where Beyond begins
constexpr std::uint64_t kMostFlags = (trials::kBeyond.size() << kBeyondFrom) - 1;

std::uint64_t flags_of(const CompactCriterion& criterion) {
    return (criterion.section == trials::Section::exclusion ? kExclusion : 0) |
           (criterion.whole ? kWhole : 0) |
           static_cast<std::uint64_t>(criterion.beyond) << kBeyondFrom;
}

/// 0: none; else the index + 1.
std::uint64_t index_or_none(std::uint32_t must) {
    return must == trials::kNoMust ? 0 : std::uint64_t{must} + 1;
}

std::uint32_t index_from(Bytes& bytes) {
    const std::uint64_t number = bytes.number(0xffffffff);
    return number == 0 ? trials::kNoMust : static_cast<std::uint32_t>(number - 1);
}

}  // namespace

std::string form_bytes(const trials::CompactTrial& trial) {
    std::string out;
    put(out, trial.cut ? 1 : 0);
    put(out, trial.cohorts.size());
    for (const std::string& cohort : trial.cohorts) put(out, cohort);
    put(out, trial.sites.size());
    for (const std::uint32_t site : trial.sites) put(out, site);
    put(out, trial.criteria.size());
    for (const CompactCriterion& each : trial.criteria) {
        put(out, flags_of(each));
        put(out, index_or_none(each.must));
        put(out, index_or_none(each.permits));
        put(out, each.cohort);
        put(out, each.group);
    }
    return out;
}

bool read_form(std::string_view text, trials::CompactTrial& trial) {
    Bytes bytes(text);
    trial.cut = bytes.number(1) == 1;
    trial.cohorts.resize(bytes.count());
    for (std::string& cohort : trial.cohorts) cohort = bytes.text();
    trial.sites.resize(bytes.count());
    for (std::uint32_t& site : trial.sites)
        site = static_cast<std::uint32_t>(bytes.number(0xffffffff));
    trial.criteria.resize(bytes.count());
    for (CompactCriterion& each : trial.criteria) {
        const std::uint64_t flags = bytes.number(kMostFlags);
        each.section =
            (flags & kExclusion) != 0 ? trials::Section::exclusion : trials::Section::inclusion;
        each.whole = (flags & kWhole) != 0;
        each.beyond = static_cast<trials::Beyond>(flags >> kBeyondFrom);
        each.must = index_from(bytes);
        each.permits = index_from(bytes);
        each.cohort = static_cast<std::uint16_t>(bytes.number(trial.cohorts.size()));
        each.group = static_cast<std::uint16_t>(bytes.number(0xffff));
    }
    return bytes.ended_well();
}

std::string line_bytes(const trials::Criteria& criteria) {
    std::string out;
    put(out, criteria.list.size());
    for (const trials::Criterion& criterion : criteria.list) put(out, criterion.text);
    return out;
}

bool read_lines(std::string_view text, std::vector<std::string>& lines) {
    Bytes bytes(text);
    lines.resize(bytes.count());
    for (std::string& line : lines) line = bytes.text();
    return bytes.ended_well();
}

}  // namespace nextline::trialstore
