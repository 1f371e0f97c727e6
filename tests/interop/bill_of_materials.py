"""Holds a list of what the site is made of against the schema of CycloneDX: python3 bill_of_materials.py FILE

What the schema cannot say is checked besides: names of packages, who needs whom, no trace of a time or a machine. The
last line counts what was checked, for xtask.
"""

import json
import pathlib
import sys
import unittest

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

TEXT = pathlib.Path(sys.argv.pop(1)).read_text("utf-8")
BOM = json.loads(TEXT)


class BillOfMaterials(unittest.TestCase):
    def test_it_fits_the_schema(self):
        self.assertIsNone(JsonStrictValidator(SchemaVersion.V1_6).validate_str(TEXT))

    def test_the_schema_refuses_what_is_wrong(self):
        wrong = BOM | {"components": [BOM["components"][0] | {"type": "crate"}]}
        self.assertIsNotNone(JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(wrong)))

    def test_packages_are_named_as_registries_name_them(self):
        purls = [PackageURL.from_string(one["purl"]) for one in BOM["components"] if "purl" in one]
        kinds = {purl.type for purl in purls}
        self.assertEqual(kinds, {"cargo", "generic", "npm"})
        self.assertEqual([purl.to_string() for purl in purls], [one["purl"] for one in BOM["components"] if "purl" in one])
        self.assertEqual([purl.namespace for purl in purls if purl.type == "npm"], ["@kern-ux"])

    def test_everything_is_needed_by_the_program(self):
        needs = {one["ref"]: one["dependsOn"] for one in BOM["dependencies"]}
        root = BOM["metadata"]["component"]["bom-ref"]
        reached, ahead = set(), [root]
        while ahead:
            reached.add(one := ahead.pop())
            ahead.extend(other for other in needs[one] if other not in reached)
        self.assertEqual(reached - {root}, {one["bom-ref"] for one in BOM["components"]})

    def test_it_has_no_time_and_no_place(self):
        self.assertNotIn("timestamp", BOM["metadata"])
        self.assertNotIn("file://", TEXT)
        self.assertNotIn(str(pathlib.Path.home()), TEXT)

    def test_every_file_has_its_digest(self):
        files = {one["name"]: one["hashes"][0] for one in BOM["metadata"]["component"]["components"]}
        self.assertIn("index.html", files)
        self.assertTrue(all(hash["alg"] == "SHA-256" and len(hash["content"]) == 64 for hash in files.values()))


if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=2).result
    failed = len({test for test, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(not result.wasSuccessful())
