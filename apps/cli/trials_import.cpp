// SPDX-License-Identifier: Apache-2.0
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "base/partial_date.h"
#include "commands.h"
#include "eligibility_file.h"
#include "files.h"
#include "rulebook_file.h"
#include "trials_index.h"
#include "trialstore/import.h"

namespace nextline::cli {
namespace {

Outcome stopped(int status, const base::Diagnostics& problems) {
    return {.status = status, .out = {}, .notes = base::to_text(problems)};
}

/// The bytes of a file, or of standard input if the name is "-".
base::Result<trialstore::Bytes> open_file(const std::string& name) {
    std::error_code ignored;
    if (std::filesystem::is_directory(name, ignored))
        return base::failure(in_file(name), "it is a folder: name the files in it");
    errno = 0;
    std::shared_ptr<std::istream> stream(&std::cin, [](std::istream*) {});
    if (name != "-") stream = std::make_shared<std::ifstream>(name, std::ios::binary);
    if (!*stream) return base::failure(in_file(name), std::strerror(errno));
    return [stream](char* to, std::size_t size) {
        stream->read(to, static_cast<std::streamsize>(size));
        if (stream->bad()) throw std::runtime_error("it cannot be read to its end");
        return static_cast<std::size_t>(stream->gcount());
    };
}

std::string told(const std::string& name, const trialstore::Imported& imported) {
    return name + ": " + counted(imported.added) + " new, " + counted(imported.changed) +
           " changed, " + counted(imported.unchanged) + " unchanged, " + counted(imported.older) +
           " older than the index, " + counted(imported.refused) + " not read\n";
}

std::string untold(const trialstore::Imported& imported) {
    if (imported.problems.size() < trialstore::kMostProblems) return {};
    return "(only the first " + std::to_string(trialstore::kMostProblems) +
           " problems of this file are shown)\n";
}

/// What reads criteria: the phrases and the conditions of the rulebook.
struct Readers {
    std::unique_ptr<service::Service> service;
    trials::Phrases phrases;
    trials::Grammar grammar;

    [[nodiscard]] trialstore::CriteriaReader reader() const {
        const auto read =
            std::make_shared<trials::Reader>(grammar, conditions_of(service->rulebook()));
        return {grammar.hash,
                [read](const trials::Trial& trial) { return trials::read_criteria(*read, trial); }};
    }
};

base::Result<Readers> open_readers(const Surroundings& around) {
    auto service = open_rulebook(around);
    if (!service) return std::unexpected(service.error());
    auto phrases = open_phrases(around);
    if (!phrases) return std::unexpected(phrases.error());
    auto grammar = trials::open_grammar(*phrases);
    if (!grammar) return std::unexpected(grammar.error());
    return Readers{std::move(*service), std::move(*phrases), std::move(*grammar)};
}

bool is_day(const std::string& text) {
    const auto date = base::read_date(text);
    return date && date->day != 0 && base::to_text(*date) == text;
}

/// One file after another; a file that cannot be read does not keep the others out.
Outcome import_files(trialstore::Store& store, const Arguments& arguments) {
    const trialstore::ImportSettings settings{
        .snapshot = given(arguments, "snapshot"),
        .source = given(arguments, "source", "ClinicalTrials.gov")};
    Outcome outcome;
    for (const std::string& name : given_words(arguments, "FILES")) {
        auto bytes = open_file(name);
        if (!bytes) {
            outcome.status = input_refused;
            outcome.notes += base::to_text(bytes.error());
            continue;
        }
        const std::string shown = name == "-" ? "standard input" : name;
        const auto imported = trialstore::import_trials(store, settings, shown, std::move(*bytes));
        if (!imported) {
            outcome.status = input_refused;
            outcome.notes += base::to_text(imported.error());
            return outcome;
        }
        outcome.out += told(shown, *imported);
        outcome.notes += base::to_text(imported->problems) + untold(*imported);
        if (base::has_errors(imported->problems)) outcome.status = input_refused;
    }
    return outcome;
}

Outcome run(const Arguments& arguments, const Surroundings& around) {
    const std::string day = given(arguments, "snapshot");
    if (!day.empty() && !is_day(day))
        return {usage, {}, "--snapshot: error: `" + day + "` is no day like 2026-11-22\n"};
    if (day > around.today)
        return {usage, {}, "--snapshot: error: " + day + " is later than today\n"};
    const auto readers = open_readers(around);
    if (!readers) return stopped(knowledge_faulty, readers.error());
    const std::string file = index_file(arguments, around);
    if (file.empty()) return {usage, {}, "--index: error: name the file of the index\n"};
    std::error_code ignored;
    std::filesystem::create_directories(std::filesystem::path(file).parent_path(), ignored);
    auto store = trialstore::open_to_write(file);
    if (!store) return stopped(input_refused, store.error());
    Outcome outcome = import_files(*store, arguments);
    const bool all = !given(arguments, "all-criteria").empty();
    const auto read = trialstore::read_wanted(
        *store, readers->reader(), all ? trialstore::Wanted{} : about(arguments, readers->phrases));
    if (!read) return stopped(input_refused, read.error());
    if (*read > 0) outcome.out += "criteria of " + counted(*read) + " trials read\n";
    const auto counts = trialstore::count(*store);
    if (!counts) return stopped(input_refused, counts.error());
    outcome.out += file + ": " + words_of(*counts);
    return outcome;
}

}  // namespace

Command trials_import_command() {
    return {"trials import",
            "take records of trials into the index",
            {{"FILES",
              "records of ClinicalTrials.gov (API v2) or reduced ones: one, a list, JSON lines, "
              "pages of a download; .gz of these; - is standard input; without files, only "
              "criteria are read that are not yet, or were by other phrases",
              false, true}},
            {index_flag(),
             {"snapshot", "DATE", "day on which the records were taken", {}, "as each record says"},
             words_flag(),
             {"all-criteria",
              "",
              "read the criteria of all trials, not only those about WORDS",
              {},
              ""},
             {"source", "NAME", "where they came from", {}, "ClinicalTrials.gov"}},
            run};
}

}  // namespace nextline::cli
