"""A pack as an agreement: whole and right, or refused with everything that is wrong."""

from pathlib import Path

from thuisroute.agreements.packs.checking import problems_of
from thuisroute.agreements.packs.composing import composed
from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.refusal import PackRefusedError
from thuisroute.agreements.rules.agreement import Agreement


def load(path: Path | str) -> Agreement:
    """The agreement in a folder or file; PackRefusedError with all its problems."""
    pack = composed(Path(path))
    if problems := problems_of(pack):
        raise PackRefusedError(problems)
    document = PackDocument.model_validate(pack.values)
    return Agreement.from_json(document.model_dump(mode="json"))
