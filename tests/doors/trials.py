"""Trials on the command line: records of every form go into an index and come out; what is
bad is told; a killed import leaves an index that goes on; a pack holds only what is fresh."""
import gzip
import json
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from program import nextline, rulebook, run
from registry import study

REFUSED, USAGE = 3, 2
TEXT = "Inclusion Criteria:\n- Age 18 years or older\n- Able to swallow <tablets>\n"


def reduced(number, **more):
    return {"nct_id": f"NCT{number:08}", "title": f"Breast trial {number}",
            "conditions": ["Breast Cancer"], "eligibility": TEXT, **more}


def registered(number, **more):
    return study(number, TEXT, **more)


class Trials(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.index = self.folder / "index.sqlite"

    def trials(self, command, *words, status=0, stdin="", **environment):
        told = run("trials", command, "--index", self.index, *words, stdin=stdin, **environment)
        self.assertEqual(told.returncode, status, told.stderr)
        return told

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def test_every_form_of_file_goes_in(self):
        lines = "".join(json.dumps(reduced(i)) + "\n" for i in (1, 2))
        files = [self.file("one.json", json.dumps(registered(3), indent=1)),
                 self.file("list.json", json.dumps([reduced(4), reduced(5)])),
                 self.file("lines.jsonl", lines),
                 self.file("page.json", json.dumps({"studies": [registered(6), registered(7)],
                                                    "nextPageToken": "x"})),
                 self.file("packed.jsonl.gz", gzip.compress((json.dumps(reduced(8))).encode()))]
        told = self.trials("import", *files)
        self.assertIn("8 trials, 3 recorded as recruiting", told.stdout)
        self.assertIn("1 new", self.trials("import", "-", stdin=json.dumps(reduced(9))).stdout)
        again = self.trials("import", *files).stdout
        self.assertNotIn("1 new", again)
        self.assertIn("2 unchanged", again)

    def test_bad_records_are_told_and_the_rest_goes_in(self):
        lines = self.file("lines.jsonl", f"{json.dumps(reduced(1))}\n{{\"nct_id\":1}}\n{{\n"
                                         f"{json.dumps(reduced(2))}\n")
        told = self.trials("import", lines)
        self.assertIn("2 new", told.stdout)
        self.assertIn("2 not read", told.stdout)
        self.assertIn("lines.jsonl:2 /nct_id", told.stderr)
        self.assertIn("lines.jsonl:3:", told.stderr)

    def test_what_is_no_file_of_records_is_refused(self):
        self.assertIn(".zip", self.trials("import", self.file("x.zip", b"PK\x03\x04rest"),
                                          status=REFUSED).stderr)
        self.trials("import", self.folder, status=REFUSED)
        self.trials("import", self.folder / "nowhere", status=REFUSED)
        good = self.file("good.json", json.dumps(reduced(1)))
        self.assertIn("1 new", self.trials("import", self.folder / "nowhere", good,
                                           status=REFUSED).stdout)
        self.trials("import", good, "--snapshot", "2026-11", status=USAGE)
        self.trials("import", good, "--snapshot", "2999-01-01", status=USAGE)
        other = self.file("other", b"x" * 5000)
        self.assertEqual(run("trials", "list", "--index", other).returncode, REFUSED)
        self.assertEqual(other.read_bytes(), b"x" * 5000)

    def test_list_and_search(self):
        self.trials("import", self.file("a.json", json.dumps(
            [reduced(1, status="Recruiting", phase="Phase 2"), reduced(2, title="Pain <b>"),
             registered(3)])))
        self.assertEqual(len(self.trials("list").stdout.splitlines()), 3)
        self.assertEqual(len(self.trials("list", "--limit", "2").stdout.splitlines()), 2)
        self.assertEqual(len(self.trials("list", "--status", "recruiting").stdout.splitlines()), 2)
        self.assertIn("NCT00000001", self.trials("list", "--phase", "2").stdout)
        self.assertEqual(self.trials("search", "pain", "breast").stdout.split()[0], "NCT00000002")
        self.assertEqual(self.trials("search", "nothing at all").stdout, "")
        self.assertIn("place of 100 %", self.trials("list").stderr)
        self.trials("list", "--limit", "x", status=USAGE)

    def test_without_an_index_there_is_a_hint(self):
        self.assertIn("trials import", self.trials("list", status=REFUSED).stderr)

    def test_the_index_is_among_the_users_data(self):
        record = self.file("a.json", json.dumps(reduced(1)))
        told = run("trials", "import", record, XDG_DATA_HOME=str(self.folder / "data"))
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertTrue((self.folder / "data/nextline/trials.sqlite").exists())

    def test_a_pack_holds_what_is_fresh_and_says_what_it_left_out(self):
        self.trials("import", self.file("a.json", json.dumps(
            [registered(1), registered(2, taken="2026-08-25"), registered(3, taken="2026-08-24"),
             registered(4, status="COMPLETED"), reduced(5, status="recruiting"),
             registered(6, taken="2026-11-23")])))
        out = self.folder / "pack.json"
        told = self.trials("pack", "-o", out, "--as-of", "2026-11-22").stdout
        pack = json.loads(out.read_text())
        self.assertEqual([trial["id"] for trial in pack["trials"]], ["NCT00000001", "NCT00000002"])
        self.assertEqual(pack["made"], "2026-11-22")
        for part in ("2 trials packed", "1 not recorded as recruiting", "1 with a record of an "
                     "unknown day", "2 with a record that is 90 days old"):
            self.assertIn(part, told)
        self.assertIn("<tablets>", json.dumps(pack))
        self.trials("pack", "-o", self.folder / "pack.json.gz", "--as-of", "2026-11-22")
        self.assertEqual(gzip.decompress((self.folder / "pack.json.gz").read_bytes()),
                         out.read_bytes())
        most = len(out.read_bytes()) - 1
        told = self.trials("pack", "-o", out, "--as-of", "2026-11-22", "--max-bytes", most).stdout
        self.assertIn("1 for lack of room", told)
        self.assertLessEqual(len(out.read_bytes()), most)
        self.trials("pack", "--as-of", "2026-11-22", status=USAGE)

    def test_an_import_killed_at_any_moment_goes_on_later(self):
        lines = self.file("lines.jsonl",
                          "".join(json.dumps(reduced(i)) + "\n" for i in range(1, 3001)))
        words = [nextline, "trials", "import", "--index", self.index, lines]
        environment = {"NEXTLINE_RULEBOOK": str(rulebook)}
        for wait in (0.05, 0.1, 0.2, 0.3):
            process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL)
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
            process.wait()
        self.trials("import", lines)
        self.assertIn("3,000 trials", self.trials("list", "--limit", "1").stderr)
        self.assertEqual(len(self.trials("search", "tablets", "--limit", "9999")
                             .stdout.splitlines()), 3000)


if __name__ == "__main__":
    unittest.main()
