// SPDX-License-Identifier: Apache-2.0
#include "reports/report.h"

#include "reports/glossary.h"
#include "reports/page.h"
#include "reports/plan_outline.h"
#include "reports/refusal.h"

namespace nextline::reports {
namespace {

/// The sections of the page: second-level headings with an anchor.
void collect_links(const Outline& outline, std::vector<PageLink>& links) {
    for (const Block& block : outline) {
        if (block.kind == Block::Kind::heading && block.level == 2 && !block.id.empty())
            links.push_back({block.id, block.text});
        if (block.kind == Block::Kind::section) collect_links(block.parts, links);
    }
}

Outline packet_or_refusal(const Voice& voice) {
    return voice.plan.refusal == advice::Refusal::none ? packet_outline(voice)
                                                       : refusal_outline(voice);
}

}  // namespace

std::string page_of(const Voice& voice, Outline written, std::string_view title) {
    const Outline outline = with_words_explained(voice, std::move(written), Medium::page);
    Page page{.language = voice.words.language() == facts::Language::es ? "es" : "en",
              .title = voice.words.message(title),
              .skip = voice.words.message("page.skip"),
              .contents = voice.words.message("page.contents"),
              .footer = voice.words.message("notice.intended_use"),
              .links = {},
              .body = render_html(outline)};
    collect_links(outline, page.links);
    return render_page(page);
}

std::string plan_text(const Subject& subject, std::size_t width, bool colour) {
    const Voice voice{subject};
    return render_text(with_words_explained(voice, plan_outline(voice), Medium::text),
                       {.width = width, .colour = colour});
}

std::string packet_text(const Subject& subject, std::size_t width, bool colour) {
    const Voice voice{subject};
    return render_text(with_words_explained(voice, packet_or_refusal(voice), Medium::text),
                       {.width = width, .colour = colour});
}

std::string plan_html(const Subject& subject) {
    const Voice voice{subject};
    return page_of(voice, plan_outline(voice), "plan.title");
}

std::string packet_html(const Subject& subject) {
    const Voice voice{subject};
    return page_of(voice, packet_or_refusal(voice), "packet.title");
}

}  // namespace nextline::reports
