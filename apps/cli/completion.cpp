// SPDX-License-Identifier: Apache-2.0
// Completion scripts for shells, made from the table of commands.
#include "commands.h"

namespace nextline::cli {
namespace {

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) {
        text += (text.empty() ? "" : " ") + std::string(word);
    }
    return text;
}

/// The words that may follow `nextline`, or the name of a group.
std::string names_in(std::string_view group) {
    std::vector<std::string_view> names;
    for (const Command& command : all_commands())
        if (group_of(command) == group) names.push_back(name_in_group(command));
    if (group.empty())
        for (const Group& each : all_groups()) names.push_back(each.name);
    return joined(names);
}

std::string names_of_groups(std::string_view between) {
    std::string text;
    for (const Group& group : all_groups())
        text += (text.empty() ? "" : std::string(between)) + std::string(group.name);
    return text;
}

std::string flags_of(const Command& command) {
    std::string text;
    for (const Flag& flag : command.flags) text += "--" + std::string(flag.name) + " ";
    return text + "--help";
}

/// A word list as a fixed operand of `completion`; other operands are files.
constexpr std::string_view kShells = "bash zsh fish";

std::string bash() {
    std::string text =
        "_nextline() {\n"
        "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
        "    local command=${COMP_WORDS[1]} words=\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        words=\"" +
        names_in({}) + " --help --version\"\n";
    for (const Group& group : all_groups())
        text += "    elif [ \"$COMP_CWORD $command\" = \"2 " + std::string(group.name) +
                "\" ]; then\n        words=\"" + names_in(group.name) + " --help\"\n";
    text +=
        "    else\n"
        "        case \"$command\" in " +
        names_of_groups("|") +
        ") command=\"$command ${COMP_WORDS[2]}\" ;; esac\n"
        "        case \"$command $before\" in\n";
    for (const Command& command : all_commands()) {
        for (const Flag& flag : command.flags) {
            if (flag.choices.empty()) continue;
            text += "            \"" + std::string(command.name) + " --" + std::string(flag.name) +
                    "\") words=\"" + joined(flag.choices) + "\" ;;\n";
        }
    }
    text += "            *) case \"$command $current\" in\n";
    for (const Command& command : all_commands()) {
        text += "                \"" + std::string(command.name) + " -\"*) words=\"" +
                flags_of(command) + "\" ;;\n";
    }
    return text + "                completion*) words=\"" + std::string(kShells) +
           "\" ;;\n"
           "            esac ;;\n"
           "        esac\n"
           "    fi\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
           "}\n"
           "complete -o default -F _nextline nextline\n";
}

std::string zsh() {
    // zsh runs bash's completion functions after bashcompinit.
    return "#compdef nextline\nautoload -U +X bashcompinit && bashcompinit\n" + bash();
}

/// Text between quotation marks of fish.
std::string in_fish(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' || c == '\\' ? std::string{'\\', c} : std::string{c};
    return quoted + "'";
}

std::string fish() {
    std::string text;
    for (const Group& group : all_groups())
        text += "complete -c nextline -n __fish_use_subcommand -a " + std::string(group.name) +
                " -d " + in_fish(group.summary) + "\n";
    for (const Command& command : all_commands()) {
        const std::string group(group_of(command));
        const std::string name(name_in_group(command));
        const std::string seen = "__fish_seen_subcommand_from ";
        const std::string before = group.empty() ? "" : seen + group + "; and ";
        const std::string chosen =
            group.empty() ? "__fish_use_subcommand" : before + "not " + seen + names_in(group);
        text += "complete -c nextline -n " + in_fish(chosen) + " -a " + name + " -d " +
                in_fish(command.summary) + "\n";
        const std::string within = "complete -c nextline -n " + in_fish(before + seen + name) + " ";
        for (const Flag& flag : command.flags) {
            text += within + "-l " + std::string(flag.name) + " -d " + in_fish(flag.help);
            if (!flag.choices.empty()) text += " -x -a '" + joined(flag.choices) + "'";
            if (flag.choices.empty() && !flag.value.empty()) text += " -r";
            text += "\n";
        }
    }
    return text + "complete -c nextline -n '__fish_seen_subcommand_from completion' -f -a '" +
           std::string(kShells) + "'\n";
}

Outcome run(const Arguments& arguments, const Surroundings&) {
    const std::string shell = given(arguments, "SHELL");
    if (shell == "bash") return {.status = fine, .out = bash(), .notes = {}};
    if (shell == "zsh") return {.status = fine, .out = zsh(), .notes = {}};
    if (shell == "fish") return {.status = fine, .out = fish(), .notes = {}};
    return {.status = usage,
            .out = {},
            .notes = "SHELL: error: `" + shell + "` is none of " + std::string(kShells) + "\n"};
}

}  // namespace

Command completion_command() {
    return {"completion",
            "the completion script for a shell",
            {{"SHELL", "bash, zsh or fish"}},
            {},
            run};
}

}  // namespace nextline::cli
