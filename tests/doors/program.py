"""The program under test and the records it is tested with; each test file is run as
`TEST.py NEXTLINE RULEBOOK ANSWER BUILD_FOLDER`."""
import os
import subprocess
import sys
from pathlib import Path

nextline, rulebook, answer, build = (Path(word).resolve() for word in sys.argv[1:5])
del sys.argv[1:5]  # the rest belongs to unittest

root = Path(__file__).resolve().parents[2]
case = root / "examples/hr_positive_after_palbociclib.yaml"
bundle = root / "examples/patient01/bundle.json"


def run(*words, stdin="", program=nextline, cwd=None, **environment):
    """Runs the program; `environment` is added to ours, None takes a name away."""
    around = {**os.environ, "NEXTLINE_RULEBOOK": str(rulebook), **environment}
    around = {name: value for name, value in around.items() if value is not None}
    return subprocess.run([program, *map(str, words)], input=stdin, capture_output=True, text=True,
                          encoding="utf-8", env=around, cwd=cwd)
