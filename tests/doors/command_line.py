"""What the command line promises: exit statuses, errors on standard error and all at once, nothing
half written, colour only on a terminal, completion for shells."""
import datetime
import os
import pty
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import build, case, bundle, nextline, root, rulebook, run

USAGE, REFUSED, FAULTY = 2, 3, 4


def on_terminal(words, **environment):
    """Standard output of the program when it is a terminal."""
    ours, theirs = pty.openpty()
    around = {**os.environ, "NEXTLINE_RULEBOOK": str(rulebook), "TERM": "xterm"}
    around.pop("NO_COLOR", None)
    process = subprocess.Popen([nextline, *map(str, words)], stdout=theirs,
                               stderr=subprocess.DEVNULL, env={**around, **environment})
    os.close(theirs)
    output = b""
    try:
        while block := os.read(ours, 65536):
            output += block
    except OSError:  # the other end is closed
        pass
    process.wait()
    os.close(ours)
    return output.decode("utf-8")


class ExitStatus(unittest.TestCase):
    def assert_refuses(self, status, *words, **options):
        told = run(*words, **options)
        self.assertEqual(told.returncode, status, told.stderr)
        self.assertEqual(told.stdout, "")
        self.assertNotEqual(told.stderr, "")
        return told.stderr

    def test_fine(self):
        for words in (["plan", case], ["facts", case], ["plan", bundle], ["--help"],
                      ["--version"], ["plan", "--help"]):
            told = run(*words)
            self.assertEqual(told.returncode, 0, told.stderr)
            self.assertNotEqual(told.stdout, "")

    def test_command_line_that_makes_no_sense(self):
        self.assert_refuses(USAGE)
        self.assertIn("`plan`", self.assert_refuses(USAGE, "plann", case))
        self.assert_refuses(USAGE, "trials")
        self.assertIn("`read`", self.assert_refuses(USAGE, "trials", "raed"))
        self.assert_refuses(USAGE, "plan")
        self.assert_refuses(USAGE, "plan", case, "--format", "pdf")
        self.assert_refuses(USAGE, "plan", case, "--as-of", "22.11.2026")
        self.assert_refuses(USAGE, "plan", case, "--as-of", "2026")
        self.assert_refuses(USAGE, "explain", case, "no_such_option")
        self.assert_refuses(USAGE, "completion", "tcsh")

    def test_record_that_cannot_be_read(self):
        self.assert_refuses(REFUSED, "plan", "nowhere.yaml")
        self.assert_refuses(REFUSED, "plan", root)
        self.assert_refuses(REFUSED, "plan", "-", stdin="{")
        self.assert_refuses(REFUSED, "plan", "-", stdin="")
        self.assert_refuses(REFUSED, "plan", "-", stdin="\x00\x01")

    def test_every_mistake_is_told_at_once_with_its_place(self):
        told = self.assert_refuses(
            REFUSED, "plan", "-",
            stdin="nextline: case/1\nperson: {sexx: female}\nhealth: {ecog: 9}\n")
        self.assertIn("standard input:2:", told)
        self.assertIn("standard input:3:", told)
        self.assertIn("sex", told)

    def test_rulebook_that_is_missing_or_damaged(self):
        self.assert_refuses(FAULTY, "plan", case, NEXTLINE_RULEBOOK="/nowhere")
        self.assert_refuses(FAULTY, "plan", case, NEXTLINE_RULEBOOK=str(nextline))
        whole = Path(rulebook).read_bytes()
        with tempfile.TemporaryDirectory() as folder:
            for name, bytes_ in (("short", whole[:-1]), ("long", whole + b"x"),
                                 ("flipped", whole[:99] + bytes([whole[99] ^ 1]) + whole[100:])):
                damaged = Path(folder, name)
                damaged.write_bytes(bytes_)
                self.assert_refuses(FAULTY, "plan", case, NEXTLINE_RULEBOOK=str(damaged))

    def test_knowledge_with_errors(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "vocabulary").mkdir()
            Path(folder, "vocabulary/a.yaml").write_text("- fact: a\n  tipe: boolean\n")
            told = self.assert_refuses(FAULTY, "check", folder)
            self.assertIn("vocabulary/a.yaml:2:", told)
            self.assert_refuses(FAULTY, "compile", folder, "-o", Path(folder, "made"))
            self.assertFalse(Path(folder, "made").exists())


class FillsIn(unittest.TestCase):
    RECORD = "nextline: case/1\ndisease: {metastatic_since: 2025-10}\n"

    def test_says_which_date_and_region_it_took(self):
        told = run("plan", "-", stdin=self.RECORD)
        self.assertIn(str(datetime.date.today()), told.stderr)
        self.assertIn("region us", told.stderr)

    def test_takes_those_of_the_case(self):
        told = run("plan", "-", stdin=self.RECORD + "as_of: 2025-12-01\nregion: eu\n")
        self.assertIn("date 2025-12-01 (given by the record)", told.stderr)
        self.assertIn("region eu (given by the record)", told.stderr)

    def test_says_nothing_when_told(self):
        told = run("plan", "-", "--as-of", "2026-01-02", "--region", "eu", stdin=self.RECORD)
        self.assertEqual(told.stderr, "")


class Colour(unittest.TestCase):
    ESCAPE = "\x1b["

    def test_none_in_a_file(self):
        self.assertNotIn(self.ESCAPE, run("plan", case).stdout)

    def test_on_a_terminal(self):
        self.assertIn(self.ESCAPE, on_terminal(["plan", case]))

    def test_none_on_a_terminal_that_asks_for_none(self):
        self.assertNotIn(self.ESCAPE, on_terminal(["plan", case], NO_COLOR="1"))
        self.assertNotIn(self.ESCAPE, on_terminal(["plan", case], TERM="dumb"))

    def test_never_in_json_or_html(self):
        for form in ("json", "html"):
            self.assertNotIn(self.ESCAPE, on_terminal(["plan", case, "--format", form]))


class Completion(unittest.TestCase):
    def complete(self, *words):
        """What bash offers after these words."""
        script = run("completion", "bash").stdout
        line = "\n".join([
            script, f"COMP_WORDS=(nextline {' '.join(words)} '')",
            f"COMP_CWORD={len(words) + 1}", "_nextline", 'echo "${COMPREPLY[@]}"'])
        return subprocess.run(["bash", "-c", line], capture_output=True, text=True,
                              check=True).stdout.split()

    def test_bash_offers_commands_and_choices(self):
        self.assertIn("plan", self.complete())
        self.assertEqual(self.complete("plan", "--format"), ["text", "json", "html"])
        self.assertEqual(self.complete("facts", "--format"), ["text", "json"])
        self.assertIn("trials", self.complete())
        self.assertIn("read", self.complete("trials"))
        self.assertEqual(self.complete("trials", "read", "--format"), ["text", "json"])

    def test_every_shell_gets_a_script(self):
        for shell in ("bash", "zsh", "fish"):
            told = run("completion", shell)
            self.assertEqual(told.returncode, 0)
            self.assertIn("assume-complete", told.stdout)
            program = shutil.which(shell)
            if program:  # the shell itself reads it
                read = subprocess.run([program, "-n"], input=told.stdout, capture_output=True,
                                      text=True)
                self.assertEqual((read.returncode, read.stderr), (0, ""))


class Output(unittest.TestCase):
    def test_a_full_disk_is_an_error(self):
        if not Path("/dev/full").exists():
            self.skipTest("no /dev/full here")
        with open("/dev/full", "w", encoding="utf-8") as full:
            told = subprocess.run([nextline, "plan", case], stdout=full, stderr=subprocess.PIPE,
                                  env={**os.environ, "NEXTLINE_RULEBOOK": str(rulebook)})
        self.assertEqual(told.returncode, FAULTY)

    def test_the_program_finds_the_rulebook_beside_itself(self):
        told = run("plan", case, program=build / "nextline", NEXTLINE_RULEBOOK=None)
        self.assertEqual(told.returncode, 0, told.stderr)


if __name__ == "__main__":
    unittest.main()
