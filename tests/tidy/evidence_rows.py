"""Every row of the gathered evidence has an entry in knowledge/status. The evidence lies beside the
repository, in ../shared/evidence, where it is present."""
import sys

import tree

SKIPPED = 77  # told to ctest

evidence = tree.root.parent / "shared/evidence"
if not evidence.is_dir():
    print("skipped: the gathered evidence does not lie beside the repository")
    sys.exit(SKIPPED)

known = {line.split("\t")[0]
         for file in tree.files(".tsv", under="knowledge/status") for line in tree.lines(file)}
tree.finish([(file.name, number, "has no entry in knowledge/status")
             for file in sorted(evidence.glob("*.jsonl"))
             for number, line in enumerate(tree.lines(file), 1)
             if line.strip() and f"{file.stem}:{number}" not in known])
