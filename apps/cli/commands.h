// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

namespace nextline::cli {

// One file each, named for the command.
[[nodiscard]] Command plan_command();
[[nodiscard]] Command explain_command();
[[nodiscard]] Command facts_command();
[[nodiscard]] Command compare_command();
[[nodiscard]] Command packet_command();
[[nodiscard]] Command options_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command accept_command();
[[nodiscard]] Command status_command();
[[nodiscard]] Command review_command();
[[nodiscard]] Command sign_command();
[[nodiscard]] Command compile_command();
[[nodiscard]] Command trials_import_command();
[[nodiscard]] Command trials_list_command();
[[nodiscard]] Command trials_search_command();
[[nodiscard]] Command trials_match_command();
[[nodiscard]] Command trials_pack_command();
[[nodiscard]] Command trials_read_command();
[[nodiscard]] Command completion_command();

// What several commands take.
[[nodiscard]] Operand record_operand();
[[nodiscard]] Operand knowledge_operand();
[[nodiscard]] Operand folder_operand();
[[nodiscard]] Flag format_flag(std::vector<std::string_view> formats);
[[nodiscard]] Flag language_flag();
[[nodiscard]] Flag as_of_flag();
[[nodiscard]] Flag region_flag();
[[nodiscard]] Flag assume_complete_flag();

}  // namespace nextline::cli
