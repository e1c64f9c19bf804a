// SPDX-License-Identifier: Apache-2.0
// Records of trials into the index, with and without reading their criteria, and the index opened
// for matching. The records are those of metastatic breast cancer beside the sources; without them,
// synthetic ones.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "rulebook/codec.h"
#include "rulebook/names.h"
#include "trials/phrases.h"
#include "trialstore/import.h"

namespace {

using namespace nextline;

std::string file_text(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Lines like those of records, each number another trial.
std::string synthetic(int first, int count) {
    std::string text;
    for (int i = first; i < first + count; ++i) {
        text +=
            R"({"nct_id":"NCT)" + std::to_string(10000000 + i) + R"(","title":"Trial )" +
            std::to_string(i) +
            R"(","conditions":["Breast Cancer"],"status":"RECRUITING","countries":["France"],)" +
            R"("eligibility":"Inclusion Criteria:\n)";
        for (int line = 0; line < 25; ++line)
            text += "- Age " + std::to_string(18 + (i * 31 + line * 7) % 60) +
                    R"( years or older, and willing to take part in number )" +
                    std::to_string(line) + R"(\n)";
        text += "\"}\n";
    }
    return text;
}

const std::string& records() {
    static const std::string text = [] {
        std::string real = file_text(NEXTLINE_SOURCE_DIR "/../shared/trials/mbc_trials.jsonl");
        return real.empty() ? synthetic(0, 500) : real;
    }();
    return text;
}

trialstore::Bytes bytes_of(std::string_view text) {
    return [text](char* to, std::size_t size) mutable {
        const std::size_t some = text.copy(to, size);
        text.remove_prefix(some);
        return some;
    };
}

/// A folder with an index, gone afterwards.
struct Folder {
    std::filesystem::path path;
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "bench-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] trialstore::Store store() const {
        return std::move(*trialstore::open_to_write((path / "trials.sqlite").string()));
    }
};

/// The phrases and the rule language of the build.
struct Opened {
    trials::Grammar grammar;
    rulebook::Rulebook book;
};

std::optional<Opened> open_build() {
    std::filesystem::path phrases = NEXTLINE_RULEBOOK;
    phrases.replace_extension(".eligibility");
    auto grammar = trials::open_grammar(file_text(phrases));
    auto book = rulebook::decode(file_text(NEXTLINE_RULEBOOK));
    if (!grammar || !book) return std::nullopt;
    return Opened{std::move(*grammar), std::move(*book)};
}

trialstore::CriteriaReader phrases_reader(const Opened& opened) {
    struct Conditions {
        logic::Builder builder;
        logic::Names names;
        explicit Conditions(const rulebook::Rulebook& book)
            : names(rulebook::names_of(book, builder)) {}
        std::map<std::string, bool, std::less<>> known;
    };
    const auto conditions = std::make_shared<Conditions>(opened.book);
    const trials::IsCondition is_condition = [conditions](std::string_view text) {
        const auto at = conditions->known.find(text);
        if (at != conditions->known.end()) return at->second;
        const bool sound =
            logic::read_condition(text, {}, conditions->names, conditions->builder).has_value();
        return conditions->known.emplace(text, sound).first->second;
    };
    const auto read = std::make_shared<trials::Reader>(opened.grammar, is_condition);
    return {opened.grammar.hash,
            [read](const trials::Trial& trial) { return trials::read_criteria(*read, trial); }};
}

void count_items(benchmark::State& state) {
    const auto lines = std::count(records().begin(), records().end(), '\n');
    state.SetItemsProcessed(lines * state.iterations());
    state.SetBytesProcessed(static_cast<std::int64_t>(records().size()) * state.iterations());
}

/// `reader`: of the criteria of all trials; none: they stay unread.
void import_into_new_index(benchmark::State& state, const trialstore::CriteriaReader* reader) {
    for (auto _ : state) {
        const Folder folder;
        trialstore::Store store = folder.store();
        benchmark::DoNotOptimize(trialstore::import_trials(store, {}, "file", bytes_of(records())));
        if (reader != nullptr)
            benchmark::DoNotOptimize(trialstore::read_wanted(store, *reader, {}));
    }
    count_items(state);
}

void import_with_criteria(benchmark::State& state) {
    const auto opened = open_build();
    if (!opened) return state.SkipWithError("the phrases or the rulebook were refused");
    const auto reader = phrases_reader(*opened);
    import_into_new_index(state, &reader);
}
void import_without_criteria(benchmark::State& state) { import_into_new_index(state, nullptr); }

void import_unchanged(benchmark::State& state) {
    const Folder folder;
    trialstore::Store store = folder.store();
    const auto import = [&] {
        return trialstore::import_trials(store, {}, "file", bytes_of(records()));
    };
    benchmark::DoNotOptimize(import());
    for (auto _ : state) benchmark::DoNotOptimize(import());
    count_items(state);
}

void part_and_read_records(benchmark::State& state) {
    for (auto _ : state) {
        trialstore::Records parted(bytes_of(records()));
        base::json::Reader json;
        while (const auto record = parted.next())
            if (const auto root = json.read(record->text))
                benchmark::DoNotOptimize(trials::read_trial(*root));
    }
    count_items(state);
}

/// Each line of criteria as one condition out of some hundred: what matters is how many there are.
trialstore::CriteriaReader line_reader() {
    return {"lines", [](const trials::Trial& trial) {
                trials::Criteria criteria;
                for (std::size_t at = 0; at < trial.eligibility.size();) {
                    const std::size_t end =
                        std::min(trial.eligibility.find('\n', at), trial.eligibility.size());
                    trials::Criterion& line = criteria.list.emplace_back();
                    line.text = trial.eligibility.substr(at, end - at);
                    line.must = line.text.substr(0, 8);
                    at = end + 1;
                }
                return criteria;
            }};
}

std::size_t bytes_of(const std::vector<std::string>& texts) {
    std::size_t bytes = texts.capacity() * sizeof(std::string);
    for (const std::string& text : texts)
        if (text.capacity() > std::string().capacity()) bytes += text.capacity() + 1;
    return bytes;
}

/// What the trials take in memory, without the heap's own book-keeping.
std::size_t bytes_of(const trials::CompactTrials& loaded) {
    std::size_t bytes = bytes_of(loaded.musts) + loaded.sites.capacity() * sizeof(trials::Site) +
                        loaded.trials.capacity() * sizeof(trials::CompactTrial);
    for (const trials::CompactTrial& trial : loaded.trials)
        bytes += bytes_of(trial.phases) + bytes_of(trial.cohorts) +
                 trial.sites.capacity() * sizeof(std::uint32_t) +
                 trial.criteria.capacity() * sizeof(trials::CompactCriterion);
    return bytes;
}

void load_for_matching(benchmark::State& state) {
    const Folder folder;
    {
        trialstore::Store store = folder.store();
        for (int i = 0; i < 10; ++i) {
            const std::string part = synthetic(i * 2000, 2000);
            benchmark::DoNotOptimize(trialstore::import_trials(store, {}, "file", bytes_of(part)));
        }
        benchmark::DoNotOptimize(trialstore::read_wanted(store, line_reader(), {}));
    }
    std::size_t bytes = 0, loaded_trials = 0;
    for (auto _ : state) {
        auto store = trialstore::open_to_read((folder.path / "trials.sqlite").string());
        const auto loaded = trialstore::load(*store, {});
        state.PauseTiming();
        bytes = bytes_of(*loaded);
        loaded_trials = loaded->trials.size();
        state.ResumeTiming();
    }
    state.counters["trials"] = static_cast<double>(loaded_trials);
    state.counters["megabytes"] = static_cast<double>(bytes) / 1e6;
}

BENCHMARK(import_with_criteria)->Unit(benchmark::kMillisecond);
BENCHMARK(import_without_criteria)->Unit(benchmark::kMillisecond);
BENCHMARK(import_unchanged)->Unit(benchmark::kMillisecond);
BENCHMARK(part_and_read_records)->Unit(benchmark::kMillisecond);
BENCHMARK(load_for_matching)->Unit(benchmark::kMillisecond);

}  // namespace
