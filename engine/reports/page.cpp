// SPDX-License-Identifier: Apache-2.0
// The one place that knows the template library.
#include "reports/page.h"

#include <kainjow/mustache.hpp>

namespace nextline::reports {

std::string render_page(const Page& page) {
    using kainjow::mustache::data;
    data links{data::type::list};
    for (const PageLink& link : page.links) {
        data entry;
        entry.set("id", link.id);
        entry.set("name", link.name);
        links.push_back(entry);
    }
    data values;
    values.set("language", page.language);
    values.set("title", page.title);
    values.set("skip", page.skip);
    values.set("contents", page.contents);
    values.set("footer", page.footer);
    values.set("links", links);
    values.set("body", page.body);
    kainjow::mustache::mustache page_template{std::string(kPageTemplate)};
    return page_template.render(values);
}

}  // namespace nextline::reports
