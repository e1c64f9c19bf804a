"""The plan of an example patient is the one that was accepted (`nextline accept` writes it).

    compare_plan.py NEXTLINE RULEBOOK FOLDER
"""
import difflib
import os
import subprocess
import sys
from pathlib import Path

nextline, rulebook, folder = sys.argv[1:]
expected = Path(folder, "expected.txt")
run = subprocess.run(
    [nextline, "plan", Path(folder, "case.yaml"), "--audience", "clinician", "--figures", "shown"],
    env={**os.environ, "NEXTLINE_RULEBOOK": rulebook}, capture_output=True, text=True)
if run.returncode:
    sys.exit(run.stderr)
accepted = expected.read_text(encoding="utf-8") if expected.exists() else ""
if run.stdout != accepted:
    sys.stdout.writelines(difflib.unified_diff(
        accepted.splitlines(True), run.stdout.splitlines(True), "accepted", "now"))
    sys.exit("\nIf the change is right: build/nextline accept, and review the difference.")
