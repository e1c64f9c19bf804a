// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "surroundings.h"

namespace nextline::cli {

/// Exit statuses of the program.
enum Status : int {
    fine = 0,
    usage = 2,            ///< the command line makes no sense
    input_refused = 3,    ///< the record cannot be read
    knowledge_faulty = 4  ///< the knowledge or the rulebook has errors, or the program has
};

/// What a command made: written only once it is complete, `out` to standard output and `notes`
/// (errors, what was assumed) to standard error.
struct Outcome {
    int status = fine;
    std::string out;
    std::string notes;
};

/// A word that a command takes by its place.
struct Operand {
    std::string_view name;
    std::string_view help;
    bool required = true;
    bool many = false;  ///< one or more words
};

/// `--name VALUE`, or a switch if `value` is empty. `choices` empty: any value.
struct Flag {
    std::string_view name;
    std::string_view value;
    std::string_view help;
    std::vector<std::string_view> choices;
    std::string_view preset;  ///< what holds if it is left out, for the help; may be empty
};

/// What was given on the command line, by name of operand or flag; a given switch is "true", each
/// word of an operand that takes many ends with a zero byte.
using Arguments = std::map<std::string, std::string, std::less<>>;

/// The value given, or `otherwise`.
[[nodiscard]] std::string given(const Arguments& arguments, std::string_view name,
                                std::string_view otherwise = {});

/// The words given for an operand that takes many.
[[nodiscard]] std::vector<std::string> given_words(const Arguments& arguments,
                                                   std::string_view name);

/// One command: the table commands.cpp lists them, help and completion are made from it.
struct Command {
    std::string_view name;  ///< "plan"; of a group: "trials import"
    std::string_view summary;
    std::vector<Operand> operands;
    std::vector<Flag> flags;
    Outcome (*run)(const Arguments&, const Surroundings&);
};

[[nodiscard]] const std::vector<Command>& all_commands();

/// Commands that have their first word in common.
struct Group {
    std::string_view name;
    std::string_view summary;
};

[[nodiscard]] const std::vector<Group>& all_groups();

/// The group that a command belongs to, or empty; and its name within.
[[nodiscard]] std::string_view group_of(const Command& command);
[[nodiscard]] std::string_view name_in_group(const Command& command);

}  // namespace nextline::cli
