"""Change what a draft says, also into something that still has mistakes (AG2, AG3)."""

import hashlib
import json
from collections.abc import Callable
from uuid import UUID

from thuisroute.agreements.actions.adopt_pack import digest_of
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.authoring.draft import Draft
from thuisroute.agreements.packs.authoring.written import Values, typed
from thuisroute.agreements.queries import draft_in
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel import audit, clock
from thuisroute.kernel.verdicts import Reason, Refused

NO_DRAFT = Reason("This version is no draft any more, so what it says stands.")


def write_draft(key: UUID, edit: Callable[[Values], Values], *, place: str) -> Draft:
    """What the draft says after the edit; `place` names what was changed, for the log.

    Refused when somebody adopted or discarded it meanwhile. The edit is handed what it
    says at that moment, and may refuse too.
    """
    version = AgreementVersion.objects.select_for_update().get(pk=key)
    if version.state != VersionState.DRAFT:
        raise Refused(NO_DRAFT)
    draft = Draft(edit(draft_in(version).values))
    _keep(version, draft)
    version.changed_at = clock.now()
    version.save(update_fields=["content", "digest", "sound", "changed_at"])
    audit.record(
        "agreement.written",
        kind="agreement_version",
        key=version.pk,
        details={"number": version.number, "place": place},
    )
    return draft


def _keep(version: AgreementVersion, draft: Draft) -> None:
    version.sound = draft.sound
    if draft.sound:
        law = draft.law()
        version.content, version.digest = law.to_json(), digest_of(law)
        return
    version.content = typed(draft.values)
    text = json.dumps(version.content, sort_keys=True, ensure_ascii=False)
    version.digest = hashlib.sha256(text.encode()).hexdigest()
