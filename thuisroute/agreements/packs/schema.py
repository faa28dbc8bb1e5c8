"""The JSON Schema of packs, for editors that complete and check while typing."""

import json

from thuisroute.agreements.packs.document import PackDocument

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text() -> str:
    """The schema as it is published; files of a pack share it, so no key is required.

    Which keys a whole pack must have is for the check to say: an editor sees only one
    of its files.
    """
    schema = PackDocument.model_json_schema(by_alias=True)
    schema.pop("required")
    published = {"$schema": _DIALECT, **schema, "title": "Thuisroute pack"}
    return json.dumps(published, indent=2, ensure_ascii=False) + "\n"
