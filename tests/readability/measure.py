"""How hard a text is to read.

English: the grade of Flesch and Kincaid (Kincaid, Fishburne, Rogers, Chissom: Derivation of new
readability formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975):
    grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59
Spanish: the ease of Fernández Huerta (Medidas sencillas de lecturabilidad, Consigna 214, 1959):
    ease = 206.84 - 60 * syllables / words - 1.02 * words / sentences
with words per sentence, as the formula was put right by Law (2011); many copies of it print the
number of sentences instead. 60 to 70 is normal for adults, school years 7 and 8.

A sentence ends with a full stop, question mark or exclamation mark. Flesch also let colons and
semicolons end one; we do not, which is stricter. A word is a run of letters; a hyphen does not end
it. Counted as one plain word of two syllables, like `cancer`: a term of the glossary, the name of a
medicine, a number with its unit, a {place} that the program fills. Other abbreviations are spelled:
a syllable for each letter."""
import re
from dataclasses import dataclass

import syllables

MOST_GRADE = 8.0  # English
LEAST_EASE = 60.0  # Spanish
FEWEST_WORDS = 8  # of our own; in a shorter text one long word decides, the formulas say nothing
_PLAIN = " cancer "
_UNITS = (r"°[CF]|%|mg/(?:m[²2]|kg|d[lL])|m[lL]/min|mmHg|mm3|[µm]mol/[lL]|"
          r"[×x] ?10⁹/[lL]|/[µu][lL]|ms|m[glL]")
_NUMBER = re.compile(rf"[<>≥≤±]?\d+(?:[.,/:–]\d+)*(?: ?(?:{_UNITS})(?!\w))*")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’/][^\W\d_]+)*")
_SPELLED = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Za-z]+$")


@dataclass(frozen=True)
class Measure:
    words: int
    sentences: int
    syllables: int

    def grade(self):
        """Flesch-Kincaid, of English."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    def ease(self):
        """Fernández Huerta, of Spanish."""
        return 206.84 - 60 * self.syllables / self.words - 1.02 * self.words / self.sentences


def plain_terms(names):
    """Finds the terms of the glossary and the medicines, the longest first."""
    ordered = sorted({name.lower() for name in names}, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?:e?s)?(?!\w)",
                      re.IGNORECASE)


def measure(text, language, terms):
    text = re.sub(r"(?<=\w)\{\w+\}", "", text)  # what may be glued to a word, and is mostly empty
    text = re.sub(r"\{\w+\}", _PLAIN, terms.sub(_PLAIN, text))
    text = re.sub(r"(?<=\w)\.(?=\w)", "", _NUMBER.sub(_PLAIN, text))
    sentences = re.split(r"[.?!…]+(?=[\s)\"”»]|$)", text)
    sentences = [part for part in sentences if _WORD.search(part)]
    words = [word for part in sentences for word in _WORD.findall(part)]
    return Measure(max(len(words), 1), max(len(sentences), 1),
                   sum(_count(word, language) for word in words))


def _count(word, language):
    if _SPELLED.match(word):
        return len(word)
    count = syllables.english if language == "en" else syllables.spanish
    return sum(count(part) for part in re.split(r"[-/]", word))


def too_hard(text, language, terms):
    """Nothing, or the figure that is over the limit."""
    if measure(re.sub(r"\{\w+\}", "", text), language, terms).words < FEWEST_WORDS:
        return ""
    found = measure(text, language, terms)
    if language == "en":
        return f"grade {found.grade():.1f}" if found.grade() > MOST_GRADE else ""
    return f"ease {found.ease():.1f}" if found.ease() < LEAST_EASE else ""
