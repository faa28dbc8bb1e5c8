"""Which parties there are in the cast, and who works where in which role."""

PARTIES = {
    "municipality": ("municipality", "Gemeente Voorbeeldstad"),
    "association": ("housing_association", "Stichting Woonvoorbeeld"),
    "other_association": ("housing_association", "Stichting Anderhuis"),
    "provider": ("care_provider", "Zorgvoorbeeld"),
    "transfer_point": ("transfer_point", "Transferpunt Voorbeeld"),
    "outsider": ("care_provider", "Buitenstaander Zorg"),
    "client_support": ("client_support", "Naast Je Voorbeeld"),
}
PEOPLE = {
    "support_worker": ("provider", "support_worker", "Begeleider Voorbeeld"),
    "care_manager": ("provider", "care_manager", "Zorgmanager Voorbeeld"),
    "housing_consultant": (
        "association", "housing_consultant", "Woonconsulent Voorbeeld",
    ),
    "other_consultant": (
        "other_association", "housing_consultant", "Andere Woonconsulent",
    ),
    "wmo_consultant": ("municipality", "wmo_consultant", "Wmo-consulent Voorbeeld"),
    "mediator": ("transfer_point", "mediator", "Bemiddelaar Voorbeeld"),
    "second_mediator": ("transfer_point", "mediator", "Tweede Bemiddelaar"),
    "programme_manager": (
        "transfer_point", "programme_manager", "Programmamanager Voorbeeld",
    ),
    "administrator": ("transfer_point", "administrator", "Beheerder Voorbeeld"),
    "privacy_officer": ("provider", "privacy_officer", "Privacyfunctionaris Voorbeeld"),
    "region_privacy_officer": (
        "transfer_point", "privacy_officer", "Privacyfunctionaris Regio",
    ),
    "governor": ("municipality", "governor", "Bestuurder Voorbeeld"),
    "outreach_worker": ("provider", "outreach_worker", "Bemoeizorger Voorbeeld"),
    "other_outreach_worker": ("outsider", "outreach_worker", "Andere Bemoeizorger"),
    "outsider": ("outsider", "support_worker", "Buitenstaander Voorbeeld"),
    "client_supporter": (
        "client_support", "client_supporter", "Cliëntondersteuner Voorbeeld",
    ),
    "outside_consultant": ("other_association", "care_manager", "Geen Betrokkene"),
}  # fmt: skip
