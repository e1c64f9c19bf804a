// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// The engine as a WebAssembly module: one service in one linear memory, asked by one caller at a
/// time. The page calls `_initialize` once, then these. A text goes in by `allocate`, is written
/// into the module's memory, and is freed by the call that takes it; a text that comes out lies at
/// `reply_text` and stays until the next call.
extern "C" {

/// Room for a text of `size` bytes that the page is about to write.
[[clang::export_name("allocate")]] char* allocate(std::size_t size);
/// Opens a compiled rulebook. Gives 0, or the size of a reply that says what is wrong with it.
[[clang::export_name("open_rulebook")]] std::size_t open_rulebook(char* bytes, std::size_t size);
/// Opens a pack of trials (`nextline trials pack`, unpacked) in place of the one before. Gives 0,
/// or the size of a reply that says what is wrong with it; then the one before stays.
[[clang::export_name("open_trials")]] std::size_t open_trials(char* bytes, std::size_t size);
/// Answers a request (docs/request.md). Gives the size of the reply; 0 before a rulebook is open.
[[clang::export_name("answer")]] std::size_t answer(char* request, std::size_t size);
/// Where the last reply lies.
[[clang::export_name("reply_text")]] const char* reply_text();
}
