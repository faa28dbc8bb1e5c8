"""Routes of money at a placement."""

from django.urls import path

from thuisroute.money.views import checks, costs, page, settling, shares

urlpatterns = [
    path("placements/<uuid:key>/money", page.placement_money, name="placement_money"),
    path("dossiers/<uuid:key>/money/check", checks.money_check, name="money_check"),
    path("placements/<uuid:key>/money/cost", costs.new_cost, name="new_cost"),
    path(
        "placements/<uuid:key>/money/shares/<slug:kind>",
        shares.propose,
        name="propose_shares",
    ),
    path(
        "placements/<uuid:key>/money/settle/<slug:debtor>/<slug:creditor>",
        settling.settle_page,
        name="settle",
    ),
    path("shares/<uuid:key>/approve", shares.approve, name="approve_shares"),
    path("costs/<uuid:key>/back", costs.take_back, name="take_back_cost"),
    path("settlements/<uuid:key>/undo", settling.undo, name="undo_settlement"),
]
