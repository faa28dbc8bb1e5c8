"""Routes of how residents come in at their own pages, and keep that up."""

from django.urls import path

from thuisroute.desk.views.own import account as own_account
from thuisroute.desk.views.own import broker as own_broker

OWN_ACCOUNT = [
    path("own/account", own_account.own_account, name="own_account"),
    path("own/broker", own_broker.to_broker, name="to_broker"),
    path("own/broker/back", own_broker.from_broker, name="from_broker"),
    path("own/account/broker", own_broker.bind_to_broker, name="bind_to_broker"),
    path(
        "own/account/broker/gone",
        own_broker.unbind_from_broker,
        name="unbind_from_broker",
    ),
    path("own/account/passkeys", own_account.own_passkeys, name="own_passkeys"),
    path(
        "own/account/passkeys/<uuid:key>/remove",
        own_account.own_passkey_gone,
        name="own_passkey_gone",
    ),
    path("own/account/sessions", own_account.own_sessions_end, name="own_sessions_end"),
]
