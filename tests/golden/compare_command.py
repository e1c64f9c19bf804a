"""What the program says to a command: a folder with `command` (its words, one a line), its files,
and `expected.txt` (exit status, standard error, standard output).

    compare_command.py NEXTLINE RULEBOOK FOLDER [--write]
"""
import difflib
import os
import re
import subprocess
import sys
from pathlib import Path

nextline, rulebook, folder = sys.argv[1:4]
folder = Path(folder)
words = (folder / "command").read_text(encoding="utf-8").split("\n")
run = subprocess.run([nextline, *filter(None, words)], cwd=folder, capture_output=True, text=True,
                     env={**os.environ, "NEXTLINE_RULEBOOK": rulebook}, stdin=subprocess.DEVNULL)
run.stdout = re.sub(r"\([0-9a-f]{12}\)", "(content hash)", run.stdout)
now = f"exit status {run.returncode}\n{run.stderr}{run.stdout}"
expected = folder / "expected.txt"
if "--write" in sys.argv:
    expected.write_text(now, encoding="utf-8")
    sys.exit(0)
written = expected.read_text(encoding="utf-8") if expected.exists() else ""
if now != written:
    sys.stdout.writelines(difflib.unified_diff(
        written.splitlines(True), now.splitlines(True), "expected", "now"))
    sys.exit("\nWrite it again with --write, and review the difference.")
