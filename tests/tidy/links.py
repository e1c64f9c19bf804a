"""Every relative link of a page leads to a file that is there."""
import re

import tree

LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def findings():
    for file in tree.files(".md"):
        fenced = False
        for number, line in enumerate(tree.lines(file), 1):
            fenced ^= line.startswith("```")
            for target in [] if fenced else LINK.findall(line):
                if "://" not in target and not target.startswith("mailto:"):
                    if not (file.parent / target).exists():
                        yield file, number, f"{target} is not there"


tree.finish(list(findings()))
