"""A wrong file of claims, and half a set-up, are told before anything is served."""

import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from tests.cast import Cast
from thuisroute.project.sign_on import SignOnNotReadyError, insist_on_sign_on

SEATS = """
seats:
  - {claim: begeleiding, region: voorbeeld, party: provider, role: support_worker}
  - {claim: zorgmanagers, region: voorbeeld, party: provider, role: care_manager}
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "there is no list of seats"),
        ("seats: 5", "there is no list of seats"),
        (SEATS.replace("party: provider", "partij: provider"), "Did you mean `party`?"),
        (SEATS.replace("role: care_manager", "role: care_manger"), "`care_manager`"),
        (SEATS.replace("party: provider", "party: provid"), "Did you mean `provider`?"),
        ("seats: [", "yaml-syntax"),
    ],
)
def test_a_wrong_file_is_told_with_line_and_cure(
    cast: Cast, settings: Settings, tmp_path: Path, text: str, said: str
) -> None:
    settings.OIDC_ISSUER = "https://provider.example"
    settings.OIDC_CLIENT_ID = settings.OIDC_CLIENT_SECRET = "x"
    settings.OIDC_SEATS = tmp_path / "seats.yaml"
    settings.OIDC_SEATS.write_text(text)
    with pytest.raises(SignOnNotReadyError) as refusal:
        insist_on_sign_on()
    assert said in str(refusal.value)
    assert re.search(r"\.yaml:\d+:\d+: ", str(refusal.value))
    with pytest.raises(CommandError):
        call_command("check_sign_on")


def test_half_a_set_up_does_not_serve(cast: Cast, settings: Settings) -> None:
    settings.OIDC_ISSUER = "http://provider.example"
    with pytest.raises(SignOnNotReadyError) as refusal:
        insist_on_sign_on()
    for one in ("https://", "CLIENT_ID", "CLIENT_SECRET", "OIDC_SEATS"):
        assert one in str(refusal.value)
