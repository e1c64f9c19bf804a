// SPDX-License-Identifier: Apache-2.0
// Bytes of a FHIR bundle to facts with units, origins and the list of what was not read; beside it
// the parser alone, as the bound, and our own reader of JSON.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "base/json.h"
#include "intake/index.h"
#include "intake/read_record.h"
#include "rulebook/codec.h"
#include "synthetic_bundle.h"

namespace {

using namespace nextline;
using Texts = std::vector<std::string>;

constexpr std::uint64_t kBundles = 200;

std::string file_text(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Texts synthetic(bench::Weight weight) {
    Texts texts;
    for (std::uint64_t seed = 1; seed <= kBundles; ++seed)
        texts.push_back(bench::SyntheticBundle(seed, weight).take());
    return texts;
}

// Synthea's records, where they lie beside the sources.
Texts synthea() {
    Texts texts;
    const std::filesystem::path folder = NEXTLINE_SOURCE_DIR "/../shared/patients/synthea";
    if (!std::filesystem::exists(folder)) return texts;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json") texts.push_back(file_text(entry.path()));
    return texts;
}

Texts texts_of(std::int64_t kind) {
    if (kind == 2) return synthea();
    return synthetic(kind == 0 ? bench::Weight::lean : bench::Weight::full);
}

void run(benchmark::State& state, const std::function<bool(const std::string&)>& read) {
    const Texts texts = texts_of(state.range(0));
    if (texts.empty()) return state.SkipWithError("no such records beside the sources");
    std::size_t bytes = 0;
    for (const std::string& text : texts) bytes += text.size();
    bool all_read = true;
    for (auto _ : state)
        for (const std::string& text : texts) all_read = read(text) && all_read;
    if (!all_read) return state.SkipWithError("a bundle was refused");
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
    state.SetItemsProcessed(static_cast<std::int64_t>(texts.size()) * state.iterations());
    state.counters["bytes_each"] = static_cast<double>(bytes) / static_cast<double>(texts.size());
}

void bundle_to_facts(benchmark::State& state) {
    const auto book = rulebook::decode(file_text(NEXTLINE_RULEBOOK));
    if (!book) return state.SkipWithError("the rulebook was refused");
    const intake::Index index(book->vocabulary);
    const intake::Settings settings{.as_of = base::day_of(2026, 11, 22)};
    base::json::Reader reader;
    run(state, [&](const std::string& text) {
        const auto root = reader.read(text);
        if (!root) return false;
        const auto record = intake::read_record(*root, book->vocabulary, index, settings);
        benchmark::DoNotOptimize(record);
        return record.has_value();
    });
}

void parser_alone(benchmark::State& state) {
    base::json::Reader reader;
    run(state, [&](const std::string& text) {
        const auto root = reader.read(text);
        benchmark::DoNotOptimize(root);
        return root.has_value();
    });
}

void own_parser_alone(benchmark::State& state) {
    run(state, [](const std::string& text) {
        const auto document = base::json::read_strict(text);
        benchmark::DoNotOptimize(document);
        return document.has_value();
    });
}

// 0: lean, 1: full, 2: Synthea.
BENCHMARK(bundle_to_facts)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(parser_alone)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(own_parser_alone)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

}  // namespace
