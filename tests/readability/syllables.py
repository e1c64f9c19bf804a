"""Syllables of one word, English or Spanish, by rules of our own.

English has no rule that is always right. Runs of vowels are counted; a silent e is taken off at the
end and before common endings; pairs of vowels that belong to two syllables are parted. Words of our
texts for which that is wrong stand in english_exceptions.txt.

Spanish spelling settles the count. Each strong vowel (a, e, o) and each accented i or u is a
syllable; an i or u without accent joins the vowel beside it; the u of gue, gui and que, qui is
silent; h does not part vowels; y is a vowel at the end of a word or alone."""
import re
from pathlib import Path


def _exceptions():
    """Lines `count: word word ...`."""
    words = {}
    for line in Path(__file__).with_name("english_exceptions.txt").read_text("utf-8").splitlines():
        if re.match(r"\d+:", line):
            count, _, listed = line.partition(":")
            words.update((word, int(count)) for word in listed.split())
    return words


EXCEPTIONS = _exceptions()
_SILENT = re.compile(
    r"(?<=[aeiouy])([^aeiouy]+)e(?=(ly|ful|fully|less|ment|ments|ness|some|times?)$)")
_TWO = re.compile(r"i[ao](?!us|n)|(?<![tscgxl])i[ao]n|(?<![tscxg])ious|iu|eo(?!us)|"
                  r"(?<=[^aeiouy])sm$|thm$|(?<=[aeiouy])ing")
_SOUNDED_ES = re.compile(r"([sxz]|[cs]h|[cg]e)s$")  # doses, but not times


def english(word):
    """Syllables of an English word."""
    word = word.lower().replace("’", "'")
    if word not in EXCEPTIONS:
        word = re.sub(r"'(s|t|ll|d|re|ve)$", "", word)
    if word not in EXCEPTIONS and word.endswith("s") and not _SOUNDED_ES.search(word):
        word = word[:-1] if word[:-1] in EXCEPTIONS else word
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    word = _SILENT.sub(r"\1", word)
    count = len(re.findall(r"[aeiouy]+", word)) + len(_TWO.findall(word))
    return max(count - _silent_end(word), 1)


def _silent_end(word):
    """1 if the vowel of the last letters is not spoken: make, walked, times; not table, treated."""
    if re.search(r"[^aeiouy]le[sd]?$", word):
        return 0
    return bool(re.search(r"[^aeiouy]e$|[^aeiouytd]ed$", word) or
                (re.search(r"[^aeiouysxzcg]es$", word) and not re.search(r"[cs]hes$", word)))


def spanish(word):
    """Syllables of a Spanish word."""
    word = word.lower().replace("h", "")
    word = re.sub(r"y$", "i", word)
    word = re.sub(r"(?<=[gq])u(?=[eiéí])", "", word)
    groups = re.findall(r"[aeiouáéíóúü]+", word)
    return max(sum(_vowels(group) for group in groups), 1)


def _vowels(group):
    """Syllables of a run of vowels: one for each strong one, at least one."""
    return max(len(re.findall(r"[aeoáéíóú]", group)), 1)
