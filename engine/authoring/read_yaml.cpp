// SPDX-License-Identifier: Apache-2.0
// The only file that knows yaml-cpp, which throws: everything is caught here.
#include "authoring/read_yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <exception>
#include <sstream>
#include <utility>

#include "base/utf8.h"

namespace nextline::authoring {
namespace {

// Thrown where reading on would cost more than it could tell.
struct Stop {};

bool is_bare_truth(std::string word) {
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return word == "yes" || word == "no" || word == "on" || word == "off";
}

// yaml-cpp takes a quotation that is never closed for one that ends with the file.
bool is_closed(std::string_view text, std::size_t open) {
    if (open >= text.size() || (text[open] != '"' && text[open] != '\'')) return true;
    const bool single = text[open] == '\'';
    for (std::size_t at = open + 1; at < text.size(); ++at) {
        const bool escapes = single ? text.substr(at).starts_with("''") : text[at] == '\\';
        if (escapes)
            ++at;
        else if (text[at] == text[open])
            return true;
    }
    return false;
}

// Builds our tree from the events of yaml-cpp. yaml-cpp hands quoted scalars over with the tag
// "!", plain ones with "?", untagged lists and maps with "?" or nothing.
class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, const std::string& file) : text_(text), file_(file) {}

    Node root;
    base::Diagnostics problems;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        // yaml-cpp notices only at what follows: the key before is the better place.
        const bool has_key = !open_.empty() && open_.back().has_key;
        const base::Place at = has_key ? open_.back().member.place : place(mark);
        problems.push_back({base::Severity::error, at, "a value is missing",
                            "leave the key out, or write the value"});
        add({.place = at});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        report(mark, "an alias is not allowed", "write the value again");
        add({.place = place(mark)});
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_anchor(mark, anchor);
        if (tag != "!" && tag != "?" && !tag.empty()) refuse_tag(mark);
        if (tag == "!" && !is_closed(text_, static_cast<std::size_t>(mark.pos)))
            report(mark, "this quotation is never closed");
        if (!base::is_utf8(value))
            report(mark, "an escape in this text makes no UTF-8", "write the character itself");
        if (tag != "!" && is_bare_truth(value))
            report(mark, "bare `" + value + "` is not allowed",
                   "write true or false, or put the word in quotes");
        add({.text = value, .place = place(mark)});
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(Node::Kind::list, mark, tag, anchor);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(Node::Kind::map, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        Node node;
        bool has_key = false;
        Member member;  // the key read last
    };

    base::Place place(const YAML::Mark& mark) const {
        return {.file = file_,
                .line = static_cast<std::uint32_t>(mark.line + 1),
                .column = static_cast<std::uint32_t>(mark.column + 1),
                .pointer = {}};
    }
    void report(const YAML::Mark& mark, std::string message, std::string hint = {}) {
        problems.push_back(
            {base::Severity::error, place(mark), std::move(message), std::move(hint)});
    }
    void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != YAML::NullAnchor)
            report(mark, "an anchor is not allowed", "write the value again where it is needed");
    }
    void refuse_tag(const YAML::Mark& mark) {
        report(mark, "a tag is not allowed", "the vocabulary says what kind of value stands here");
    }
    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag,
              YAML::anchor_t anchor) {
        refuse_anchor(mark, anchor);
        if (tag != "?" && !tag.empty()) refuse_tag(mark);
        if (open_.size() >= kDeepestYaml) {
            report(mark, "more than " + std::to_string(kDeepestYaml) + " nested lists and maps");
            throw Stop{};
        }
        open_.push_back({.node = {.kind = kind, .place = place(mark)}, .member = {}});
    }
    void close() {
        Node done = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(done));
    }
    void add(Node node) {
        if (++nodes_ > kMostYamlNodes) {
            problems.push_back({base::Severity::error, node.place, "too many values", {}});
            throw Stop{};
        }
        if (open_.empty()) {
            root = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.is_list())
            parent.node.items.push_back(std::move(node));
        else if (!parent.has_key)
            take_key(parent, std::move(node));
        else
            take_value(parent, std::move(node));
    }
    void take_key(Open& parent, Node key) {
        if (!key.is_scalar())
            problems.push_back({base::Severity::error, key.place, "a key must be a word", {}});
        parent.member = {.key = std::move(key.text), .place = key.place, .value = {}};
        parent.has_key = true;
    }
    void take_value(Open& parent, Node value) {
        parent.has_key = false;
        for (const Member& member : parent.node.members)
            if (member.key == parent.member.key) {
                problems.push_back({base::Severity::error, parent.member.place,
                                    "the key `" + member.key + "` stands twice",
                                    "first in line " + std::to_string(member.place.line)});
                return;
            }
        parent.member.value = std::move(value);
        parent.node.members.push_back(std::move(parent.member));
    }

    std::string_view text_;
    const std::string& file_;
    std::vector<Open> open_;
    std::size_t nodes_ = 0;
};

base::Place place_of(std::string_view text, std::size_t at, const std::string& file) {
    const std::string_view before = text.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t begin = before.rfind('\n') + 1;  // npos + 1 is 0
    return {.file = file,
            .line = static_cast<std::uint32_t>(line),
            .column = static_cast<std::uint32_t>(at - begin + 1),
            .pointer = {}};
}

// Tabs and control characters, which look like blanks and are none; bytes that are no text.
base::Diagnostics forbidden_characters(std::string_view text, const std::string& file) {
    if (text.starts_with("\xEF\xBB\xBF"))
        return {{base::Severity::error, place_of(text, 0, file), "a byte order mark is not allowed",
                 "save the file as UTF-8 without it"}};
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const std::size_t length = base::utf8_length(text.substr(at));
        if (length == 0)
            return {{base::Severity::error, place_of(text, at, file), "this is not UTF-8",
                     "save the file as UTF-8"}};
        if (text[at] == '\t')
            return {{base::Severity::error, place_of(text, at, file), "a tab is not allowed",
                     "use blanks"}};
        if (byte < 32 && text[at] != '\n' && text[at] != '\r')
            return {{base::Severity::error,
                     place_of(text, at, file),
                     "a control character is not allowed",
                     {}}};
        at += length;
    }
    return {};
}

void parse(std::string_view text, TreeBuilder& builder) {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
        builder.root = {.kind = Node::Kind::list, .place = builder.root.place};
        return;
    }
    if (TreeBuilder second(text, builder.root.place.file); parser.HandleNextDocument(second))
        builder.problems.push_back({base::Severity::error, second.root.place,
                                    "a second document is not allowed", "use a second file"});
}

}  // namespace

base::Result<Node> read_yaml(std::string_view text, const std::string& file) {
    if (text.size() > kLargestYaml)
        return base::failure({.file = file}, "the file has more than 4 MB");
    if (auto found = forbidden_characters(text, file); !found.empty())
        return std::unexpected(std::move(found));
    TreeBuilder builder(text, file);
    try {
        parse(text, builder);
    } catch (const Stop&) {
        // The reason is among the problems.
    } catch (const YAML::ParserException& error) {
        const base::Place place{.file = file,
                                .line = static_cast<std::uint32_t>(error.mark.line + 1),
                                .column = static_cast<std::uint32_t>(error.mark.column + 1),
                                .pointer = {}};
        builder.problems.push_back({base::Severity::error, place, "not YAML: " + error.msg, {}});
    } catch (const std::exception& error) {
        builder.problems.push_back(
            {base::Severity::error, {.file = file}, std::string("not YAML: ") + error.what(), {}});
    }
    if (!builder.problems.empty()) return std::unexpected(std::move(builder.problems));
    return std::move(builder.root);
}

}  // namespace nextline::authoring
