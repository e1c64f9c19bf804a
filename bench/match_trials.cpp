// SPDX-License-Identifier: Apache-2.0
// One person matched with 20,000 trials, once they are opened. The trials are made up from every
// number, drug and class of the vocabulary: 25 criteria each, one in four not understood.
// NEXTLINE_TRIALS_INDEX names an index of real ones to match as well.
#include "advice/match_trials.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "base/number_text.h"
#include "intake/index.h"
#include "intake/read_record.h"
#include "rulebook/codec.h"
#include "trialstore/store.h"

namespace {

using namespace nextline;

constexpr std::size_t kTrials = 20000;
constexpr std::size_t kCriteria = 25;

constexpr std::string_view kCase =
    R"({"nextline":"case/1","person":{"born":"1964-05","sex":"female","menopause":"post"},)"
    R"("disease":{"first_diagnosed":"2019-03","metastatic_since":"2025-10",)"
    R"("sites":[{"site":"bone"},{"site":"liver"}],"measurable":"true"},)"
    R"("tumour_tests":[{"test":"er","percent":"90","date":"2025-10-12"},)"
    R"({"test":"her2_ihc","result":"1+","date":"2025-10-12"}],)"
    R"("treatments":[{"setting":"metastatic","drugs":["letrozole","palbociclib"],)"
    R"("start":"2025-11","end":"2026-09","stopped_for":"progression"}],)"
    R"("complete":["treatments","sites","conditions","medicines"],"health":{"ecog":"1"}})";

const rulebook::Rulebook& book() {
    static const rulebook::Rulebook opened = [] {
        std::ifstream stream(NEXTLINE_RULEBOOK, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
        return rulebook::decode(bytes).value();
    }();
    return opened;
}

/// Conditions as trials write them: limits of every number, every drug and class in each setting.
std::vector<std::string> conditions() {
    std::vector<std::string> all;
    for (const facts::Fact& fact : book().vocabulary.facts)
        if (fact.type == facts::FactType::number)
            for (int i = 1; i <= 12; ++i)
                for (const std::string_view sign : {" >= ", " <= ", " > ", " < "})
                    all.push_back(fact.id + std::string(sign) + base::number_text(i * 0.5));
    const auto add_history = [&](const std::string& id) {
        for (const std::string_view in : {"", " in metastatic", " in adjuvant"})
            for (const std::string_view op : {"received ", "not received ", "progressed on "})
                all.push_back(std::string(op) + id + std::string(in));
    };
    for (const facts::Drug& drug : book().vocabulary.drugs) add_history(drug.id);
    for (const facts::DrugClass& group : book().vocabulary.classes) add_history(group.id);
    return all;
}

trials::CompactTrials made_up() {
    trials::CompactTrials all;
    all.musts = conditions();
    std::mt19937 random(20261122);
    for (std::size_t i = 0; i < kTrials; ++i) {
        trials::CompactTrial& trial = all.trials.emplace_back();
        trial.id = "NCT" + std::to_string(10000000 + i);
        for (std::size_t k = 0; k < kCriteria; ++k) {
            trials::CompactCriterion& criterion = trial.criteria.emplace_back();
            if (random() % 4 == 0) continue;
            criterion.must = static_cast<std::uint32_t>(random() % all.musts.size());
            criterion.whole = true;
        }
    }
    return all;
}

void match(benchmark::State& state, const trials::CompactTrials& trials) {
    const base::PartialDate today = *base::read_date("2026-11-22");
    const auto record =
        intake::read_record(kCase, book().vocabulary, intake::Index(book().vocabulary),
                            {.as_of = base::days_of(today).earliest});
    const advice::TrialIndex index = advice::index_trials(book(), trials);
    const advice::TrialQuery query{.as_of = today, .near = {}, .status = {}, .phase = {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(advice::match_trials(record->patient, index, query));
    state.counters["trials"] = static_cast<double>(trials.trials.size());
    state.counters["conditions"] = static_cast<double>(trials.musts.size());
}

void match_made_up(benchmark::State& state) { match(state, made_up()); }
BENCHMARK(match_made_up)->Unit(benchmark::kMillisecond);

void match_index(benchmark::State& state) {
    const char* file = std::getenv("NEXTLINE_TRIALS_INDEX");
    if (file == nullptr) return state.SkipWithError("NEXTLINE_TRIALS_INDEX names no index");
    auto store = trialstore::open_to_read(file);
    if (!store) return state.SkipWithError("the index cannot be opened");
    match(state, trialstore::load(*store, {}).value());
}

void open_made_up(benchmark::State& state) {
    const trials::CompactTrials trials = made_up();
    for (auto _ : state) benchmark::DoNotOptimize(advice::index_trials(book(), trials));
}
BENCHMARK(open_made_up)->Unit(benchmark::kMillisecond);

[[maybe_unused]] const auto* real =
    std::getenv("NEXTLINE_TRIALS_INDEX") == nullptr
        ? nullptr
        : benchmark::RegisterBenchmark("match_index", match_index)->Unit(benchmark::kMillisecond);

}  // namespace
