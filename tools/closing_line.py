#!/usr/bin/env python3
"""Adds up JUnit reports: the one closing line of a test run, N passed, N failed[, N skipped].

    closing_line.py [--add PASSED FAILED] REPORT...
"""
import argparse
import xml.etree.ElementTree as xml


def outcome(case):
    if case.find("skipped") is not None or case.get("status") in ("notrun", "disabled"):
        return "skipped"
    if case.find("failure") is not None or case.get("status") == "fail":
        return "failed"
    return "passed"


arguments = argparse.ArgumentParser()
arguments.add_argument("--add", nargs=2, type=int, default=(0, 0), metavar=("PASSED", "FAILED"))
arguments.add_argument("reports", nargs="*")
given = arguments.parse_args()

count = {"passed": given.add[0], "failed": given.add[1], "skipped": 0}
for path in given.reports:
    for case in xml.parse(path).getroot().iter("testcase"):
        count[outcome(case)] += 1
line = f"{count['passed']} passed, {count['failed']} failed"
print(line + (f", {count['skipped']} skipped" if count["skipped"] else ""))
