"""docs/rule-language.md is what the table of operators prints.

    manual.py PRINT_MANUAL PAGE
"""
import difflib
import subprocess
import sys

program, page = sys.argv[1:]
printed = subprocess.run([program], check=True, capture_output=True, text=True).stdout
with open(page, encoding="utf-8") as file:
    written = file.read()
if printed != written:
    sys.stdout.writelines(difflib.unified_diff(
        written.splitlines(True), printed.splitlines(True), page, "engine/logic/operators.cpp"))
    print("\nWrite the page again: build/tests/tidy/print_manual > docs/rule-language.md")
    sys.exit(1)
