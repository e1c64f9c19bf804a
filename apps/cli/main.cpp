// SPDX-License-Identifier: Apache-2.0
// nextline: the command line, made from the table of commands; see `nextline --help`.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "command.h"
#include "surroundings.h"

namespace {

using namespace nextline::cli;

constexpr const char* kAbout =
    "Treatment choices to discuss for a person with metastatic breast cancer, each explained\n"
    "and cited. It informs a conversation; it never prescribes.";
constexpr const char* kFooter =
    "Exit status: 0 fine, 2 the command line makes no sense, 3 the record cannot be read,\n"
    "4 the knowledge has errors.";

std::string help_of(const Flag& flag) {
    std::string help(flag.help);
    if (!flag.preset.empty()) help += " (default: " + std::string(flag.preset) + ")";
    return help;
}

void declare(CLI::App& app, const Command& command, Arguments& arguments) {
    for (const Operand& operand : command.operands) {
        const std::string name(operand.name);
        if (operand.many) {
            app.add_option_function<std::vector<std::string>>(
                   name,
                   [&arguments, name](const std::vector<std::string>& words) {
                       for (const std::string& word : words) arguments[name] += word + '\0';
                   },
                   std::string(operand.help))
                ->required(operand.required)
                ->type_name("");
            continue;
        }
        app.add_option_function<std::string>(
               name, [&arguments, name](const std::string& value) { arguments[name] = value; },
               std::string(operand.help))
            ->required(operand.required)
            ->type_name("");
    }
    for (const Flag& flag : command.flags) {
        const std::string name(flag.name);
        const std::string spelled = name == "output" ? "-o,--output" : "--" + name;
        if (flag.value.empty()) {
            app.add_flag_callback(
                spelled, [&arguments, name] { arguments[name] = "true"; }, help_of(flag));
            continue;
        }
        CLI::Option* option = app.add_option_function<std::string>(
            spelled, [&arguments, name](const std::string& value) { arguments[name] = value; },
            help_of(flag));
        option->type_name(std::string(flag.value));
        if (!flag.choices.empty()) {
            option->check(
                CLI::IsMember(std::vector<std::string>(flag.choices.begin(), flag.choices.end())));
        }
    }
}

int write(const Outcome& outcome) {
    std::cerr << outcome.notes << std::flush;
    std::cout << outcome.out << std::flush;
    if (outcome.status == fine && !std::cout) {
        std::cerr << "error: standard output could not be written\n";
        return knowledge_faulty;
    }
    return outcome.status;
}

/// CLI11 says only that a command is required; a word that was meant to be one deserves more.
bool names_no_command(std::string_view word, std::string_view group) {
    if (word.starts_with('-')) return false;
    std::vector<std::string> names;
    if (group.empty())
        for (const Group& each : all_groups()) names.emplace_back(each.name);
    for (const Command& command : all_commands())
        if (group_of(command) == group) names.emplace_back(name_in_group(command));
    if (std::find(names.begin(), names.end(), word) != names.end()) return false;
    const std::string hint = nextline::base::did_you_mean(word, names);
    std::cerr << "`" << word << "` is no command" << (hint.empty() ? "" : "; " + hint)
              << "\nRun with --help for more information.\n";
    return true;
}

/// The parsers of the groups, by name; of the commands without a group: the program's own.
std::map<std::string_view, CLI::App*> parsers_of_groups(CLI::App& app) {
    std::map<std::string_view, CLI::App*> parsers = {{{}, &app}};
    for (const Group& group : all_groups()) {
        parsers[group.name] =
            app.add_subcommand(std::string(group.name), std::string(group.summary));
        parsers[group.name]->require_subcommand(1);
    }
    return parsers;
}

bool is_group(std::string_view word) {
    return std::any_of(all_groups().begin(), all_groups().end(),
                       [&](const Group& group) { return group.name == word; });
}

int run(int count, char** words) {
    if (count > 1 && names_no_command(words[1], {})) return usage;
    if (count > 2 && is_group(words[1]) && names_no_command(words[2], words[1])) return usage;
    CLI::App app{kAbout, "nextline"};
    app.set_version_flag("--version", NEXTLINE_VERSION);
    app.footer(kFooter);
    app.require_subcommand(1);
    Arguments arguments;
    const Command* wanted = nullptr;
    const auto parsers = parsers_of_groups(app);
    for (const Command& command : all_commands()) {
        CLI::App* sub =
            parsers.at(group_of(command))
                ->add_subcommand(std::string(name_in_group(command)), std::string(command.summary));
        declare(*sub, command, arguments);
        sub->callback([&wanted, &command] { wanted = &command; });
    }
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? fine : usage;
    }
    return write(wanted->run(arguments, look_around()));
}

}  // namespace

int main(int count, char** words) {
    try {
        return run(count, words);
    } catch (const std::exception& error) {
        std::cerr << "nextline: fault of the program: " << error.what() << "\n";
        return knowledge_faulty;
    }
}
