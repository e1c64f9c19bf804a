"""Every sentence that a patient is shown is easy to read: English at grade 8 or below (Flesch and
Kincaid), Spanish at an ease of 60 or more (Fernández Huerta), text by text. measure.py has the
formulas and what counts as a plain word; docs/plain-language.md says how to write and why.

    limits.py             the test: each text over the limit with its place and id
    limits.py --report  how the figures are spread, by kind of text
    limits.py --all       each text with its figure, hardest first"""
import re
import statistics
import sys

import measure
import texts

# What is measured: (kind of entry, key).
SHOWN = {("note", "say"), ("guard", "say"), ("option", "say"), ("option", "daily_life"),
         ("fact", "ask"), ("fact", "find"), ("define", "rival_says"), ("support", "remark"),
         ("term", "means")}

# What is not, and why.
NOT_SENTENCES = "parts that the program joins into sentences of its own"
LEFT_OUT = {
    **{("define", key): NOT_SENTENCES for key in ("holds", "fails", "noun")},
    **{("fact", key): NOT_SENTENCES for key in ("holds", "fails", "noun", "level", "says")},
    **{(kind, "name"): "a name" for kind in ("drug", "class", "option", "pathway", "term")},
    **{(kind, "because"): "a reason for those who keep the knowledge"
       for kind in ("define", "note", "guard", "support", "prefer", "pathway")},
    **{("trial", key): NOT_SENTENCES for key in ("arm", "comparator", "population", "label")},
}


def measured():
    """(path, line, whose, language, text), and what could not be read."""
    found, strange = texts.of_knowledge()
    rows = []
    for text in found:
        if (text.kind, text.key) in SHOWN:
            whose = f"{text.kind} {text.id} {text.key}"
            rows += [(text.file, text.line, whose, "en", text.en),
                     (text.file, text.line, whose, "es", text.es)]
        elif (text.kind, text.key) not in LEFT_OUT:
            strange.append((text.file, text.line))
    for language, listed in texts.messages().items():
        rows += [(path, line, f"message {name}", language, text)
                 for name, (path, line, text) in listed.items() if is_sentence(text)]
    return rows, strange


def is_sentence(message):
    """A message that stands alone: a capital or a place first, a mark last."""
    return bool(re.match(r"[¿¡“«A-ZÁÉÍÓÚ{]", message) and re.search(r"[.?!]$", message)
                and " " in message)


def terms():
    return measure.plain_terms(texts.proper_names() | texts.glossary_names())


def figure(language, text, plain):
    found = measure.measure(text, language, plain)
    return found.grade() if language == "en" else found.ease()


def report(rows, plain):
    """Tenths of the figures of each kind of text; very short ones are left out."""
    groups = {}
    for _, _, whose, language, text in rows:
        if measure.measure(text, language, plain).words < measure.FEWEST_WORDS:
            continue
        group = (whose.split()[0], whose.split()[-1] if not whose.startswith("message") else "",
                 language)
        groups.setdefault(group, []).append(figure(language, text, plain))
    print(f"{'text':22} {'':2} {'n':>4} {'over':>5}  10%   50%   90%   hardest")
    for (kind, key, language), figures in sorted(groups.items()):
        figures.sort(reverse=language == "es")
        tenths = statistics.quantiles(figures, n=10) if len(figures) > 1 else figures * 9
        over = sum(f > measure.MOST_GRADE if language == "en" else f < measure.LEAST_EASE
                   for f in figures)
        print(f"{kind + ' ' + key:22} {language} {len(figures):4} {over:5} "
              f"{tenths[0]:5.1f} {tenths[4]:5.1f} {tenths[8]:5.1f}  {figures[-1]:5.1f}")


def hardest_first(rows, plain):
    figures = [(figure(language, text, plain), language, whose, text)
               for _, _, whose, language, text in rows]
    for row in sorted(figures, key=lambda row: row[0] if row[1] == "es" else -row[0]):
        print("{:6.1f} {} {}: {}".format(*row))


def findings(rows, strange, plain):
    for path, line in strange:
        yield path, line, "a text in a form or under a key that is not known here"
    for path, line, whose, language, text in rows:
        over = measure.too_hard(text, language, plain)
        if over:
            yield path, line, f"{language} {over} ({whose}): {text}"


def main():
    rows, strange = measured()
    plain = terms()
    if "--report" in sys.argv:
        return report(rows, plain)
    if "--all" in sys.argv:
        return hardest_first(rows, plain)
    found = list(findings(rows, strange, plain))
    for path, line, what in found:
        print(f"{path.relative_to(texts.ROOT)}:{line}: {what}")
    print(f"{len(rows)} texts measured, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
