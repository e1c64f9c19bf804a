// SPDX-License-Identifier: Apache-2.0
// One patient, through the door: loading the rulebook, reading a record, the whole plan with every
// proof, checked, with ranked tests. docs/performance.md holds the figures.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "advice/advise.h"
#include "intake/index.h"
#include "intake/read_record.h"
#include "service/service.h"

namespace {

using nextline::service::Service;

std::string file_text(const std::string& name) {
    std::ifstream stream(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string request(std::string_view want, std::string_view format, const std::string& record) {
    return R"({"want":")" + std::string(want) + R"(","format":")" + std::string(format) +
           R"(","as_of":"2026-11-22","region":"us","language":"en","audience":"clinician",)" +
           R"("figures":"shown","record":)" + record + "}";
}

/// A case of the size that a person writes by hand.
constexpr std::string_view kCase =
    R"({"nextline":"case/1","person":{"born":"1964-05","sex":"female","menopause":"post"},)"
    R"("disease":{"first_diagnosed":"2019-03","metastatic_since":"2025-10","histology":"ductal",)"
    R"("sites":[{"site":"bone"},{"site":"liver"}],"measurable":"true","visceral_crisis":"false"},)"
    R"("tumour_tests":[{"test":"er","percent":"90","specimen":"metastasis","date":"2025-10-12"},)"
    R"({"test":"her2_ihc","result":"1+","specimen":"metastasis","date":"2025-10-12"},)"
    R"({"test":"esr1","result":"mutated","specimen":"plasma","date":"2026-09"}],)"
    R"("treatments":[{"setting":"metastatic","drugs":["letrozole","palbociclib"],)"
    R"("start":"2025-11","end":"2026-09","stopped_for":"progression"}],)"
    R"("complete":["treatments","sites","conditions","medicines"],"health":{"ecog":"1"}})";

const std::string& bundle() {
    static const std::string text =
        file_text(NEXTLINE_SOURCE_DIR "/examples/patient01/bundle.json");
    return text;
}

const Service& opened() {
    static const auto service = Service::open(file_text(NEXTLINE_RULEBOOK));
    return **service;
}

void load_rulebook(benchmark::State& state) {
    const std::string bytes = file_text(NEXTLINE_RULEBOOK);
    for (auto _ : state) benchmark::DoNotOptimize(Service::open(bytes));
    state.counters["bytes"] = static_cast<double>(bytes.size());
}
BENCHMARK(load_rulebook)->Unit(benchmark::kMicrosecond);

/// The plan as values, from a patient that was read: proofs, their check, ranked tests.
void advise_case(benchmark::State& state) {
    using namespace nextline;
    const rulebook::Rulebook& book = opened().rulebook();
    const base::PartialDate as_of = *base::read_date("2026-11-22");
    const auto record = intake::read_record(kCase, book.vocabulary, intake::Index(book.vocabulary),
                                            {.as_of = base::days_of(as_of).earliest});
    const advice::Request request{.as_of = as_of, .region = "us"};
    for (auto _ : state) {
        benchmark::DoNotOptimize(advice::advise(record->patient, book, request));
    }
}
BENCHMARK(advise_case)->Unit(benchmark::kMicrosecond);

void answer(benchmark::State& state, std::string_view want, std::string_view format,
            const std::string& record) {
    const std::string asked = request(want, format, record);
    for (auto _ : state) benchmark::DoNotOptimize(opened().answer(asked));
    state.SetBytesProcessed(static_cast<std::int64_t>(asked.size()) *
                            static_cast<std::int64_t>(state.iterations()));
}

void facts_of_case(benchmark::State& state) { answer(state, "facts", "json", std::string(kCase)); }
void plan_of_case(benchmark::State& state) { answer(state, "plan", "json", std::string(kCase)); }
void page_of_case(benchmark::State& state) { answer(state, "plan", "html", std::string(kCase)); }
void facts_of_bundle(benchmark::State& state) { answer(state, "facts", "json", bundle()); }
void plan_of_bundle(benchmark::State& state) { answer(state, "plan", "json", bundle()); }
BENCHMARK(facts_of_case)->Unit(benchmark::kMicrosecond);
BENCHMARK(plan_of_case)->Unit(benchmark::kMicrosecond);
BENCHMARK(page_of_case)->Unit(benchmark::kMicrosecond);
BENCHMARK(facts_of_bundle)->Unit(benchmark::kMicrosecond);
BENCHMARK(plan_of_bundle)->Unit(benchmark::kMicrosecond);

}  // namespace
