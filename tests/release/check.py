"""Checks the papers of a release: the bill of materials, the lines for IIS, the checksums for integrity, and the
repository's publiccode.yml.

usage: check.py UNPACKED_RELEASE
"""

import base64
import hashlib
import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import yaml
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

REPOSITORY = Path(__file__).resolve().parent.parent.parent
release = Path(sys.argv[1])
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)


# The bill of materials, against the published schema, and complete.
text = (release / "sbom.cdx.json").read_text()
problem = JsonStrictValidator(SchemaVersion.V1_5).validate_str(text)
check(problem is None, f"sbom.cdx.json: {problem}")
materials = json.loads(text)
refs = [part["bom-ref"] for part in materials["components"]]
check(len(refs) == len(set(refs)), "sbom.cdx.json: two components have the same reference")
root = materials["metadata"]["component"]["bom-ref"]
check({d["ref"] for d in materials["dependencies"]} == {*refs, root}, "sbom.cdx.json: not every component says what it needs")
check({n for d in materials["dependencies"] for n in d.get("dependsOn", [])} <= set(refs), "sbom.cdx.json: something is needed that is not listed")
licences = (release / "mognadskollen/licenses.txt").read_text()
listed = set(re.findall(r"^  (\S+ \d\S*): \S", licences, re.MULTILINE))
required = {f"{part['name']} {part['version']}" for part in materials["components"] if part["scope"] == "required"}
check(listed <= required, f"listed in licenses.txt alone: {sorted(listed - required)}")
stated = set(re.findall(r"^  (\S+ \d\S*)$", licences, re.MULTILINE))
check(listed == stated, f"licenses.txt has no text for {sorted(listed ^ stated)}")
for name in ("leptos", "plotters", "qrcodegen", "serde_json", "wasm-bindgen"):
    check(any(part.startswith(f"{name} ") for part in listed), f"licenses.txt and sbom.cdx.json lack {name}")
check("rust-std" in refs, "sbom.cdx.json lacks the standard library")

# The checksums that a page may demand.
for line in (release / "SRI.txt").read_text().splitlines():
    value, name = line.split("  ")
    digest = "sha384-" + base64.b64encode(hashlib.sha384((release / name).read_bytes()).digest()).decode()
    check(value == digest, f"SRI.txt: {name}")
    page = (release / "mognadskollen/badda-in.html").read_text()
    check(value in page, f"badda-in.html has another checksum for {name}")

# The lines for IIS cannot be tried here; they are XML, and say what those for nginx say.
config = ElementTree.parse(release / "server/web.config").getroot()
told = {add.get("name"): add.get("value") for add in config.iter("add")}
types = {map.get("fileExtension"): map.get("mimeType") for map in config.iter("mimeMap")}
check(types.get(".wasm") == "application/wasm" and types.get(".js", "").startswith("text/javascript"), f"web.config: {types}")
nginx = (release / "server/nginx.conf").read_text()
for name, value in told.items():
    check(re.search(rf'{name} "{re.escape(value)}"', nginx), f"web.config and nginx.conf differ in {name}")

# Nothing tells of the machine that it was built on.
for file in release.rglob("*"):
    if file.is_file():
        found = re.search(rb"/(?:home|Users)/[a-z]|/\.cargo/|\.rustup", file.read_bytes())
        check(found is None, f"{file.relative_to(release)} tells of a machine: {found}")

# publiccode.yml, by the rules of version 0.7 of the standard for the keys that are used.
text = {"type": "string", "minLength": 1}
names = {"type": "array", "minItems": 1, "items": text}
closed = {"type": "object", "additionalProperties": False}
PUBLICCODE = {
    **closed,
    "required": ["publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation"],
    "properties": {
        "publiccodeYmlVersion": {"const": "0.7"},
        "name": text,
        "url": {"type": "string", "pattern": "^https://"},
        "softwareVersion": text,
        "platforms": names,
        # Those of the standard's lists that fit.
        "categories": {"type": "array", "items": {"enum": ["survey", "data-visualization"]}},
        "developmentStatus": {"enum": ["concept", "development", "beta", "stable", "obsolete"]},
        "softwareType": {"enum": ["standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
                                  "standalone/other", "addon", "library", "configurationFiles"]},
        "intendedAudience": {
            **closed,
            "properties": {"countries": {"type": "array", "items": {"pattern": "^[A-Z]{2}$"}}, "scope": {"type": "array", "items": {"enum": ["government", "local-authorities"]}}},
        },
        "description": {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": "^[a-z]{2}$"},
            "additionalProperties": {
                **closed,
                "required": ["shortDescription", "longDescription", "features"],
                "properties": {
                    "shortDescription": {"type": "string", "minLength": 1, "maxLength": 150},
                    "longDescription": {"type": "string", "minLength": 150, "maxLength": 10000},
                    "features": names,
                    "screenshots": names,
                },
            },
        },
        "legal": {**closed, "required": ["license"], "properties": {"license": text, "mainCopyrightOwner": text}},
        "maintenance": {
            **closed,
            "required": ["type", "contacts"],
            "properties": {"type": {"enum": ["internal", "community"]}, "contacts": {"type": "array", "minItems": 1, "items": {**closed, "required": ["name"], "properties": {"name": text, "email": text, "affiliation": text}}}},
        },
        "localisation": {**closed, "required": ["localisationReady", "availableLanguages"], "properties": {"localisationReady": {"type": "boolean"}, "availableLanguages": names}},
    },
}
public = yaml.safe_load((REPOSITORY / "publiccode.yml").read_text())
for error in jsonschema.Draft202012Validator(PUBLICCODE).iter_errors(public):
    failures.append(f"publiccode.yml: {error.json_path}: {error.message}")
manifest = (REPOSITORY / "Cargo.toml").read_text()
for key, value in (("version", public["softwareVersion"]), ("license", public["legal"]["license"])):
    check(f'\n{key} = "{value}"\n' in manifest, f"publiccode.yml: Cargo.toml has another {key}")
for described in public["description"].values():
    for picture in described.get("screenshots", []):
        check((REPOSITORY / picture).is_file(), f"publiccode.yml: there is no {picture}")

for failure in failures:
    print(f"FAILED {failure}")
print(f"{len(materials['components'])} components, {len(failures)} failures")
sys.exit(1 if failures else 0)
