"""The same request gives the same bytes: through the command line, through the service alone, and a
second time."""
import json
import subprocess
import unittest

from program import answer, bundle, case, rulebook, run

REQUEST = {"want": "plan", "format": "json", "as_of": "2026-11-22", "region": "us",
           "language": "en", "audience": "patient", "figures": "hidden"}
WORDS = ["--as-of", "2026-11-22", "--region", "us"]


def ask(**changes):
    request = {**REQUEST, **changes}
    asked = subprocess.run([answer, rulebook], input=json.dumps(request), capture_output=True,
                           text=True, encoding="utf-8", check=True)
    return asked.stdout


class SameBytes(unittest.TestCase):
    def setUp(self):
        self.record = json.loads(bundle.read_text(encoding="utf-8"))

    def test_plan_json_is_the_body_of_the_answer(self):
        answered = ask(record=self.record)
        printed = run("plan", bundle, "--format", "json", *WORDS)
        self.assertEqual(printed.returncode, 0, printed.stderr)
        self.assertIn(printed.stdout.rstrip("\n"), answered)
        self.assertEqual(json.loads(printed.stdout), json.loads(answered)["body"])

    def test_html_and_facts_are_the_body_of_the_answer(self):
        for command, form in [("plan", "html"), ("facts", "json")]:
            with self.subTest(command):
                answered = json.loads(ask(record=self.record, want=command, format=form))
                printed = run(command, bundle, "--format", form, *WORDS)
                self.assertEqual(printed.returncode, 0, printed.stderr)
                body = answered["body"]
                told = printed.stdout if isinstance(body, str) else json.loads(printed.stdout)
                self.assertEqual(told, body)

    def test_a_second_time(self):
        for form in ("text", "json", "html"):
            for language in ("en", "es"):
                words = ["plan", case, "--format", form, "--language", language, *WORDS]
                self.assertEqual(run(*words).stdout, run(*words).stdout)

    def test_yaml_and_the_same_case_as_json(self):
        as_yaml = run("plan", "-", *WORDS, "--format", "json",
                      stdin="nextline: case/1\nperson: {sex: female}\n"
                            "disease: {metastatic_since: 2025-10}\n")
        as_json = run("plan", "-", *WORDS, "--format", "json",
                      stdin='{"nextline": "case/1", "person": {"sex": "female"},'
                            '"disease": {"metastatic_since": "2025-10"}}')
        self.assertEqual(as_yaml.returncode, 0, as_yaml.stderr)
        self.assertEqual(as_yaml.stdout, as_json.stdout)

    def test_keys_in_another_order(self):
        turned = json.dumps(dict(reversed(self.record.items())))
        told = run("plan", "-", *WORDS, "--format", "json", stdin=turned)
        self.assertEqual(told.stdout, run("plan", bundle, *WORDS, "--format", "json").stdout)


if __name__ == "__main__":
    unittest.main()
