"""knowledge/ADDING.md keeps its word: the folder of its example, as it stands there, is a drug."""
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from program import root, run

BLOCK = re.compile(r"^`(drugs/\S+)`:.*?^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


class Adding(unittest.TestCase):
    def test_the_example_is_knowledge(self):
        with tempfile.TemporaryDirectory() as folder:
            knowledge = Path(folder) / "knowledge"
            shutil.copytree(root / "knowledge", knowledge,
                            ignore=shutil.ignore_patterns("patients"))
            text = (root / "knowledge/ADDING.md").read_text(encoding="utf-8")
            blocks = BLOCK.findall(text)
            self.assertEqual(len(blocks), 5)
            for path, content in blocks:
                (knowledge / path).parent.mkdir(exist_ok=True)
                (knowledge / path).write_text(content, encoding="utf-8")
            told = run("check", knowledge)
            self.assertEqual(told.returncode, 0, told.stderr)
            self.assertNotIn("exemplarib", told.stderr)
            book = Path(folder) / "book"
            self.assertEqual(run("compile", knowledge, "-o", book).returncode, 0)


if __name__ == "__main__":
    unittest.main()
