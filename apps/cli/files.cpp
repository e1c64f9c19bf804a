// SPDX-License-Identifier: Apache-2.0
#include "files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/json.h"

namespace nextline::cli {
namespace {

namespace fs = std::filesystem;

std::string reason() { return errno == 0 ? "it cannot be read" : std::strerror(errno); }

base::Result<std::string> read_stream(std::istream& stream, const std::string& name) {
    std::string text;
    std::string block(1 << 16, '\0');
    while (stream.good()) {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        text.append(block, 0, static_cast<std::size_t>(stream.gcount()));
        if (text.size() > base::json::kLargestText) {
            return base::failure(in_file(name), "it is larger than 64 MB");
        }
    }
    if (stream.bad()) return base::failure(in_file(name), reason());
    return text;
}

bool is_knowledge(const fs::path& relative) {
    if (*relative.begin() == "patients") return false;
    return relative.extension() == ".yaml" || relative.extension() == ".tsv";
}

}  // namespace

base::Place in_file(const fs::path& file) {
    base::Place place;
    place.file = file.generic_string();
    return place;
}

base::Result<std::string> read_file(const std::string& name) {
    errno = 0;
    if (name == "-") return read_stream(std::cin, "standard input");
    std::error_code ignored;
    if (fs::is_directory(name, ignored)) {
        return base::failure(in_file(name), "it is a folder, not a record");
    }
    std::ifstream stream(name, std::ios::binary);
    if (!stream) return base::failure(in_file(name), reason());
    return read_stream(stream, name);
}

base::Result<void> write_file(const fs::path& file, std::string_view text) {
    const fs::path beside = file.string() + ".new";
    errno = 0;
    {
        std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
        stream.write(text.data(), static_cast<std::streamsize>(text.size()));
        stream.close();
        if (!stream) {
            std::error_code ignored;
            fs::remove(beside, ignored);
            return base::failure(in_file(file), "cannot be written: " + reason());
        }
    }
    std::error_code problem;
    fs::rename(beside, file, problem);
    if (problem) return base::failure(in_file(file), problem.message());
    return {};
}

base::Result<std::vector<authoring::File>> read_knowledge(const fs::path& folder) {
    std::error_code problem;
    std::vector<fs::path> paths;
    for (fs::recursive_directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const fs::path relative = entry->path().lexically_relative(folder);
        if (entry->is_regular_file(problem) && is_knowledge(relative)) paths.push_back(relative);
    }
    if (problem) return base::failure(in_file(folder), problem.message());
    if (paths.empty()) {
        return base::failure(in_file(folder), "there is no knowledge in this folder",
                             "name the folder that holds vocabulary/, drugs/, options/ ...");
    }
    std::sort(paths.begin(), paths.end());
    std::vector<authoring::File> files;
    base::Diagnostics unread;
    for (const fs::path& path : paths) {
        base::Result<std::string> text = read_file((folder / path).string());
        if (text) {
            files.push_back({path.generic_string(), std::move(*text)});
        } else {
            unread.insert(unread.end(), text.error().begin(), text.error().end());
        }
    }
    if (!unread.empty()) return std::unexpected(std::move(unread));
    return files;
}

}  // namespace nextline::cli
