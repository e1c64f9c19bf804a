"""The repository speaks of the project alone, in finished sentences: no path of somebody's machine,
no left-over marks, no file that says nothing about what it is for."""
import re

import tree

MARKS = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b")
MACHINE_PATH = re.compile(r"(?<![\w.$}~-])/(home|root|work|Users)/[\w.-]+")
VAGUE = re.compile(r"^(utils?|common|helpers?|manager|misc|stuff)(_.*)?\.(h|cpp|py)$")
TEXT = (".h", ".cpp", ".py", ".sh", ".cmake", ".txt", ".md", ".yaml", ".json", ".html", "")


def findings():
    for file in tree.files():
        if VAGUE.match(file.name):
            yield file, 0, "its name does not say what it is for"
        if file.suffix not in TEXT or "corpus" in file.parts:
            continue
        try:
            text = tree.lines(file)
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text, 1):
            for pattern in (MARKS, MACHINE_PATH):
                found = pattern.search(line)
                if found:
                    yield file, number, f"`{found.group(0)}`"


tree.finish(list(findings()))
