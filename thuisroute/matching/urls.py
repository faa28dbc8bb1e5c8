"""Routes of matching, and the page of one home."""

from django.urls import path

from thuisroute.matching.views import (
    allocation_round,
    capacity,
    home,
    homes_for,
    kept_round,
    kept_rounds,
    ledger,
    limits,
    match,
    match_steps,
    places,
    propose,
    round_choice,
    stalled,
    unmask,
)

urlpatterns = [
    path("homes/<uuid:key>", home.home, name="home"),
    path("agreement/homes/", ledger.ledger, name="ledger"),
    path("agreement/places/", places.who_lives_where, name="who_lives_where"),
    path(
        "agreement/places/limits",
        limits.neighbourhood_limits,
        name="neighbourhood_limits",
    ),
    path("agreement/places/limits/new", limits.new_limit, name="new_limit"),
    path("agreement/places/limits/<uuid:key>/lift", limits.lift, name="lift_limit"),
    path("agreement/homes/new", ledger.new_quota, name="new_quota"),
    path("shop/room", capacity.capacity, name="capacity"),
    path("shop/room/ask", capacity.ask_capacity, name="ask_capacity"),
    path("shop/room/<uuid:key>", capacity.answer_capacity, name="answer_capacity"),
    path("shop/round", allocation_round.allocation_round, name="allocation_round"),
    path("shop/rounds", kept_rounds.kept_rounds, name="kept_rounds"),
    path("shop/round/<uuid:key>", kept_round.kept, name="kept_round"),
    path(
        "shop/round/<uuid:key>/homes/<uuid:home>",
        round_choice.round_choice,
        name="round_choice",
    ),
    path(
        "shop/round/<uuid:key>/homes/<uuid:home>/undo",
        round_choice.undo_round_choice,
        name="undo_round_choice",
    ),
    path("homes/<uuid:key>/people", propose.propose, name="propose"),
    path(
        "homes/<uuid:key>/people/<uuid:referral>/name",
        unmask.unmask,
        name="unmask_candidate",
    ),
    path("referrals/<uuid:key>/homes", homes_for.homes_for, name="homes_for"),
    path("matches/stalled", stalled.stalled_matches, name="stalled_matches"),
    path("matches/<uuid:key>", match.match, name="match"),
    *(
        path(f"matches/<uuid:key>/{address}", view, name=name)
        for name, (address, view) in match_steps.STEPS.items()
    ),
]
