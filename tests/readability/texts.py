"""Every text of the knowledge with its place: which file and line, whose it is (`note
spinal_cord`), which key holds it (`say`), and its words in English and Spanish.

Reads only the form in which texts are written (docs/knowledge-form.md): `en` before `es`, as a
quoted, plain or folded scalar. A text written in another way is reported, not passed over."""
import json
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KNOWLEDGE = ROOT / "knowledge"
GLOSSARY = ROOT / "knowledge/glossary.yaml"

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_VALUE = rf"({_QUOTED}|[^\s>\"{{][^\n]*?)"
_TEXT = re.compile(rf"(\w+): *(?:\{{ *)?\s*en: *{_VALUE}(?:,\s*|\s+)es: *{_VALUE} *(?:\}}|$)", re.M)
_ENTRY = re.compile(r"^- (\w+): *(\S+)", re.M)
_LANGUAGE = re.compile(r"(?:^|[{ ])en: ", re.M)
_MESSAGE = re.compile(rf"^(\S+): ({_QUOTED})$", re.M)


@dataclass(frozen=True)
class Text:
    file: Path
    line: int
    kind: str  # guard, note, message ...
    id: str
    key: str  # say, daily_life ...
    en: str
    es: str


def _unfolded(whole):
    """Folded scalars as quoted ones on their first line; the lines keep their numbers."""
    lines = whole.split("\n")
    for number, line in enumerate(lines):
        head = re.fullmatch(r"( *(?:- )?)(\w+): >-?", line)
        below = number + 1
        while head and below < len(lines) and re.match(rf" {{{len(head[1]) + 1}}}", lines[below]):
            lines[number] += " " + lines[below].strip()
            lines[below] = ""
            below += 1
        if head:
            words = lines[number][len(line):].strip()
            lines[number] = f"{head[1]}{head[2]}: {json.dumps(words, ensure_ascii=False)}"
    return "\n".join(lines)


def _plain(value):
    """The words of a scalar."""
    words = json.loads(re.sub(r"\s*\n\s*", " ", value)) if value.startswith('"') else value
    return " ".join(words.split())


def _line(text, position):
    return text.count("\n", 0, position) + 1


def of_file(path):
    """Texts of one file, in order, and the lines of those that were not understood."""
    whole = _unfolded(path.read_text(encoding="utf-8"))
    entries = [(found.start(), *found.groups()) for found in _ENTRY.finditer(whole)]
    texts, understood = [], set()
    for found in _TEXT.finditer(whole):
        key, en, es = found.groups()
        owner = [entry for entry in entries if entry[0] <= found.start()]
        kind, name = owner[-1][1:] if owner else ("", "")
        line = _line(whole, found.start(2))
        texts.append(Text(path, line, kind, name, key, _plain(en), _plain(es)))
        understood.add(texts[-1].line)
    lines = {_line(whole, found.end()) for found in _LANGUAGE.finditer(whole)}
    return texts, sorted(lines - understood)


def of_knowledge():
    """Texts of all entries; cases and patients have none."""
    texts, strange = [], []
    for path in sorted(KNOWLEDGE.rglob("*.yaml")):
        if "patients" in path.parts or "languages" in path.parts:
            continue
        found, lines = of_file(path)
        texts += found
        strange += [(path, line) for line in lines]
    return texts, strange


def messages():
    """Messages of knowledge/languages; each has a place in both files."""
    both = {}
    for language in ("en", "es"):
        path = KNOWLEDGE / f"languages/{language}.yaml"
        whole = path.read_text(encoding="utf-8")
        both[language] = {found[1]: (path, _line(whole, found.start()), json.loads(found[2]))
                          for found in _MESSAGE.finditer(whole)}
    return both


def _listed(pattern, folder):
    """What the files of a folder name by a pattern: a list in brackets or one name."""
    for path in sorted((KNOWLEDGE / folder).rglob("*.yaml")):
        for found in re.findall(pattern, path.read_text(encoding="utf-8"), re.M):
            yield from (part.strip(' "\n') for part in found.split(","))


def proper_names():
    """Names of medicines, of trials and of the bodies that speak."""
    medicines = [text for text in of_knowledge()[0] if text.kind == "drug"]
    return {name for text in medicines for name in (text.en, text.es)} | {
        *_listed(r"^  also: \[([^\]]*)\]", "drugs"),
        *_listed(r"^  name: ([^{\n]*)$", "evidence"),
        *_listed(r"^  body: (.*)$", "sources")} - {""}


def glossary_names():
    """Names of the terms that the glossary explains, and their other forms."""
    whole = GLOSSARY.read_text(encoding="utf-8")
    listed = re.findall(r"^  also: \[([^\]]*)\]", whole, re.M)
    names = {text.en for text in of_file(GLOSSARY)[0] if text.key == "name"}
    names |= {text.es for text in of_file(GLOSSARY)[0] if text.key == "name"}
    return {part.strip() for name in [*names, *listed] for part in name.split(",")}
