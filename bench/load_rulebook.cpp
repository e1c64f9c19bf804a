// SPDX-License-Identifier: Apache-2.0
// The compiled rulebook: reading it with every check, and writing it.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "rulebook/codec.h"

namespace {

std::string rulebook_bytes() {
    std::ifstream stream(NEXTLINE_RULEBOOK, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void decode_rulebook(benchmark::State& state) {
    const std::string bytes = rulebook_bytes();
    for (auto _ : state) benchmark::DoNotOptimize(nextline::rulebook::decode(bytes));
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes.size()) *
                            static_cast<std::int64_t>(state.iterations()));
    state.counters["bytes"] = static_cast<double>(bytes.size());
}
BENCHMARK(decode_rulebook)->Unit(benchmark::kMicrosecond);

void encode_rulebook(benchmark::State& state) {
    const auto book = nextline::rulebook::decode(rulebook_bytes());
    if (!book) return state.SkipWithError("the rulebook was refused");
    for (auto _ : state) benchmark::DoNotOptimize(nextline::rulebook::encode(*book));
}
BENCHMARK(encode_rulebook)->Unit(benchmark::kMicrosecond);

}  // namespace
