"""A file answers one question: at most 400 lines, at most 100 columns; one licence line on top.
Pages that stand in the code as raw strings keep their own width."""
import re

import tree

MOST_LINES, MOST_COLUMNS = 400, 100
LICENCE = "// SPDX-License-Identifier: Apache-2.0"


def findings():
    for file in tree.files(".h", ".cpp", ".py", ".sh", ".cmake"):
        text = tree.lines(file)
        if len(text) > MOST_LINES:
            yield file, len(text), f"more than {MOST_LINES} lines"
        raw = False
        for number, line in enumerate(text, 1):
            raw = (raw or 'R"' in line) and not re.search(r'\)[a-z]*"', line)
            if len(line) > MOST_COLUMNS and "://" not in line and not raw:
                yield file, number, f"{len(line)} columns, more than {MOST_COLUMNS}"
        if file.suffix in (".h", ".cpp") and (not text or text[0] != LICENCE):
            yield file, 1, f"begins with `{LICENCE}`"


tree.finish(list(findings()))
