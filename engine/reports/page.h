// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nextline::reports {

/// A place on the page that its contents list names.
struct PageLink {
    std::string id;
    std::string name;
};

/// What the template of the page is filled with. `body` is HTML; all else is text.
struct Page {
    std::string language;  ///< of the lang attribute
    std::string title;
    std::string skip;      ///< "Skip to the plan"
    std::string contents;  ///< "On this page"
    std::string footer;
    std::vector<PageLink> links;
    std::string body;
};

/// The page's template (mustache) with its style sheet: page_template.cpp.
extern const std::string_view kPageTemplate;

[[nodiscard]] std::string render_page(const Page& page);

}  // namespace nextline::reports
