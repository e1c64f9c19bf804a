"""An installed copy works from another folder, reached through a link, and says the same."""
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import build, case, run


class Installed(unittest.TestCase):
    def test_plan(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["cmake", "--install", build, "--prefix", folder], check=True,
                           capture_output=True)
            link = Path(folder, "link")
            link.symlink_to(Path(folder, "bin/nextline"))
            words = ["plan", case, "--as-of", "2026-11-22"]
            for program in (Path(folder, "bin/nextline"), link):
                told = run(*words, program=program, cwd=folder, NEXTLINE_RULEBOOK=None)
                self.assertEqual(told.returncode, 0, told.stderr)
                self.assertEqual(told.stdout, run(*words).stdout)


if __name__ == "__main__":
    unittest.main()
