"""No medicine in C++: no drug of knowledge/drugs is named in the engine or an app."""
import re

import tree


def drugs():
    names = set()
    for file in tree.files(".yaml", under="knowledge/drugs"):
        for line in tree.lines(file):
            found = re.match(r"- drug:\s*([a-z0-9_]+)", line)
            if found:
                names.add(found.group(1))
    return sorted(names)


def findings():
    names = drugs()
    if not names:
        return
    words = "|".join(re.escape(name).replace("_", "[ _-]") for name in names)
    pattern = re.compile(rf"(?<![a-z]){'(?:' + words + ')'}(?![a-z])", re.IGNORECASE)
    for folder in ("engine", "apps"):
        for file in tree.files(".h", ".cpp", under=folder):
            if "tests" in file.parts:
                continue
            for number, line in enumerate(tree.lines(file), 1):
                found = pattern.search(line)
                if found:
                    yield file, number, f"`{found.group(0)}`: medicine belongs in knowledge/"


tree.finish(list(findings()))
