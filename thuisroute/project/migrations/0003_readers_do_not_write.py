"""Who reads a file by a grant that is there to be read only, writes nothing in it.

What residents ask about their own data is left out: whom they brought in asks on their
behalf, and only who answers a request changes it.
"""

from django.db import migrations

from thuisroute.kernel.row_security import granted
from thuisroute.kernel.writing_rows import WRITES, writers_only

HOUSING = "housing_and_living_behaviour"
IS_NEW = "sharing_is_new(resident_id)"
OF_THE_REGION = "(resident_id IS NULL AND region_id = (SELECT kernel_actor_region()))"
BOTH = ("INSERT", "UPDATE")
# The life domain of each table; "": any that is shared.
ADDED_AND_CHANGED = {
    "residents_identity": "identity",
    "residents_contactdetails": "identity",
    "residents_citizenservicenumber": "citizen_service_number",
    "residents_contactperson": "",
    "residents_justicemeasure": "justice_data",
    "referrals_referral": HOUSING,
    "referrals_particulars": "registration",
    "referrals_readinessitem": "registration",
    "matching_match": HOUSING,
    "matching_allocation": HOUSING,
    "matching_intake": HOUSING,
    "matching_finding": "registration",
    "matching_offeranswer": "offer_answers",
    "tenancies_lease": HOUSING,
    "tenancies_neighbouragreement": HOUSING,
    "tenancies_review": HOUSING,
    "tenancies_conversiondecision": HOUSING,
    "sharing_hiddenaddress": "",
    "sharing_hidingground": "domestic_relations",
    "sharing_ownaccount": "registration",
    "sharing_ownlink": "registration",
    "sharing_restriction": "",
}
ADDED = {
    "referrals_referralstep": HOUSING,
    "matching_matchstep": HOUSING,
    "matching_intakewords": HOUSING,
    "tenancies_leasestep": HOUSING,
    "tenancies_neighbourwords": HOUSING,
    "tenancies_conversionwords": HOUSING,
}
# They take part in opening a dossier, before its first grant stands.
FIRST = {
    "residents_dossierevent": ("", ()),
    "sharing_involvement": ("", ("UPDATE",)),
    "sharing_consent": ("", ("UPDATE",)),
    "sharing_consentrecord": ("registration", ("UPDATE",)),
    "sharing_consentrefusal": ("registration", ()),
    "sharing_necessity": ("registration", ("UPDATE",)),
}


class Migration(migrations.Migration):
    dependencies = [
        ("project", "0002_old_attempts"),
        ("sharing", "0079_reads_only"),
        ("referrals", "0030_not_shut_out"),
        ("matching", "0050_words_of_intakes"),
        ("tenancies", "0051_words_of_neighbours"),
        ("obligations", "0012_versions_guarded"),
    ]
    operations = [
        *(
            writers_only(table, *BOTH, domain=domain)
            for table, domain in ADDED_AND_CHANGED.items()
        ),
        *(
            writers_only(table, "INSERT", domain=domain)
            for table, domain in ADDED.items()
        ),
        *(
            writers_only(table, "INSERT", domain=domain, or_else=IS_NEW)
            for table, (domain, _changed) in FIRST.items()
        ),
        *(
            writers_only(table, *changed, domain=domain)
            for table, (domain, changed) in FIRST.items()
            if changed
        ),
        writers_only("tenancies_reviewcontribution", *BOTH, domain_column="domain"),
        writers_only("tenancies_ownwords", "UPDATE", domain_column="domain"),
        writers_only("obligations_obligation", *BOTH, "DELETE", or_else=OF_THE_REGION),
        # Whoever asks something in a dossier locks it first; locking is no change.
        migrations.RunSQL(
            "ALTER POLICY granted_update ON residents_resident "
            f"WITH CHECK ({granted('id', '', '', by=WRITES)})",
            migrations.RunSQL.noop,
        ),
    ]
