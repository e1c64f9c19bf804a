"""The plan of an example patient is the one that was accepted (`nextline accept` writes it); the
checker finds no fault in its proofs.

    compare_plan.py NEXTLINE RULEBOOK FOLDER
"""
import difflib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

nextline, rulebook, folder = sys.argv[1:]
expected = Path(folder, "expected.txt")


def plan(*how):
    run = subprocess.run(
        [nextline, "plan", Path(folder, "case.yaml"), *how],
        env={**os.environ, "NEXTLINE_RULEBOOK": rulebook}, capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return run.stdout


text = plan("--audience", "clinician", "--figures", "shown")
accepted = expected.read_text(encoding="utf-8") if expected.exists() else ""
now = re.sub(r"\([0-9a-f]{12}\)", "(content hash)", text)  # changes with every rule
if now != accepted:
    sys.stdout.writelines(difflib.unified_diff(
        accepted.splitlines(True), now.splitlines(True), "accepted", "now"))
    sys.exit("\nIf the change is right: build/nextline accept, and review the difference.")
if faults := json.loads(plan("--format", "json"))["proof_faults"]:
    sys.exit(f"The checker finds {faults} faults in the proofs of this plan.")
