// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include <utility>

namespace nextline::cli {

const std::vector<Command>& all_commands() {
    static const std::vector<Command> commands = {
        plan_command(),          explain_command(),     facts_command(),
        compare_command(),       packet_command(),      options_command(),
        check_command(),         accept_command(),      status_command(),
        review_command(),        sign_command(),        compile_command(),
        trials_import_command(), trials_list_command(), trials_search_command(),
        trials_match_command(),  trials_pack_command(), trials_read_command(),
        completion_command(),
    };
    return commands;
}

std::string given(const Arguments& arguments, std::string_view name, std::string_view otherwise) {
    const auto found = arguments.find(name);
    return found == arguments.end() ? std::string(otherwise) : found->second;
}

std::vector<std::string> given_words(const Arguments& arguments, std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : given(arguments, name)) {
        if (c != '\0') {
            word += c;
            continue;
        }
        words.push_back(std::move(word));
        word.clear();
    }
    return words;
}

const std::vector<Group>& all_groups() {
    static const std::vector<Group> groups = {
        {"trials", "clinical trials: keep their records, find them, read their criteria"}};
    return groups;
}

std::string_view group_of(const Command& command) {
    const std::size_t blank = command.name.find(' ');
    return blank == std::string_view::npos ? std::string_view{} : command.name.substr(0, blank);
}

std::string_view name_in_group(const Command& command) {
    return command.name.substr(command.name.find(' ') + 1);
}

Operand record_operand() {
    return {"FILE", "the record: a case (YAML or JSON) or a FHIR bundle; - is standard input"};
}

Operand knowledge_operand() {
    return {"KNOWLEDGE", "the folder of the knowledge (default: knowledge)", false};
}

Operand folder_operand() {
    return {"FOLDER", "a folder or file of the knowledge: knowledge/drugs/NAME"};
}

Flag format_flag(std::vector<std::string_view> formats) {
    return {"format", "FORMAT", "how to write it", std::move(formats), "text"};
}

Flag language_flag() { return {"language", "LANGUAGE", "language", {"en", "es"}, "en"}; }

Flag as_of_flag() {
    return {"as-of", "DATE", "use what was known on that day, 2026-11-22", {}, "today"};
}

Flag region_flag() {
    return {"region", "REGION", "whose approvals count: us, eu, uk, au ...", {}, "us"};
}

Flag assume_complete_flag() {
    return {"assume-complete", "", "take what the record does not list as not there", {}, ""};
}

}  // namespace nextline::cli
