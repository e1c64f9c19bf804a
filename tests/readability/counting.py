"""The measuring itself: syllables, sentences, plain terms, and that a hard text is found."""
import unittest

import limits
import measure
import syllables
import texts

PLAIN = measure.plain_terms({"antibody-drug conjugate", "conjugado anticuerpo-fármaco", "biopsy"})


class Syllables(unittest.TestCase):
    def test_english(self):
        for word, count in {"make": 1, "changes": 2, "walked": 1, "treated": 2, "table": 2,
                            "carefully": 3, "people": 2, "area": 3, "being": 2, "science": 2,
                            "rhythm": 2, "usually": 4, "infection": 3, "the": 1}.items():
            self.assertEqual(syllables.english(word), count, word)

    def test_spanish(self):
        for word, count in {"guía": 2, "que": 1, "pregunte": 3, "cigüeña": 3, "oncología": 5,
                            "corazón": 3, "aunque": 2, "ahora": 3, "ruido": 2, "oído": 3,
                            "hay": 1, "y": 1, "después": 2, "huesos": 2, "náuseas": 3}.items():
            self.assertEqual(syllables.spanish(word), count, word)


class Measuring(unittest.TestCase):
    def test_words_and_sentences(self):
        found = measure.measure("Call at once. Do you feel ill? It is 2.5 mg a day.", "en", PLAIN)
        self.assertEqual((found.words, found.sentences), (12, 3))

    def test_a_colon_and_a_semicolon_end_no_sentence(self):
        self.assertEqual(measure.measure("Ask: is it so; or not?", "en", PLAIN).sentences, 1)

    def test_terms_numbers_and_places_are_one_plain_word_each(self):
        for text in ("antibody-drug conjugates", "biopsies", "1.5 mg/m²", "{option}"):
            found = measure.measure(text.replace("biopsies", "biopsy"), "en", PLAIN)
            self.assertEqual((found.words, found.syllables), (1, 2), text)

    def test_other_abbreviations_are_spelled(self):
        self.assertEqual(measure.measure("XYZ", "en", PLAIN).syllables, 3)

    def test_grade_and_ease(self):
        plain = measure.Measure(words=10, sentences=1, syllables=14)
        self.assertAlmostEqual(plain.grade(), 4.83, places=2)
        self.assertAlmostEqual(plain.ease(), 112.64, places=2)

    def test_hard_texts_are_found(self):
        hard = ("The administration of this therapeutic combination necessitates comprehensive "
                "cardiovascular evaluation preceding initiation.")
        self.assertTrue(measure.too_hard(hard, "en", PLAIN))
        self.assertFalse(measure.too_hard("The heart is checked before this is given to you.",
                                          "en", PLAIN))
        self.assertTrue(measure.too_hard(
            "La administración de esta combinación terapéutica requiere una evaluación "
            "cardiovascular exhaustiva.", "es", PLAIN))
        self.assertFalse(measure.too_hard("Antes de empezar le miran el corazón con calma.",
                                          "es", PLAIN))


class Reading(unittest.TestCase):
    def test_every_kind_of_text_is_read(self):
        found = {(text.kind, text.key) for text in texts.of_knowledge()[0]}
        self.assertLessEqual(limits.SHOWN - {("term", "means")}, found)
        self.assertEqual({text.key for text in texts.of_file(texts.GLOSSARY)[0]}, {"name", "means"})

    def test_messages_are_the_same_in_both_languages(self):
        both = texts.messages()
        self.assertEqual(list(both["en"]), list(both["es"]))


if __name__ == "__main__":
    unittest.main()
