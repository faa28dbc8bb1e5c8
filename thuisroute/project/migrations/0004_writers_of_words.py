"""Who reads a file by a grant that is there to be read only, adds no words to it and
changes none; whoever may change them does it with the name."""

from django.db import migrations

from thuisroute.kernel.writing_rows import writers_only

HOUSING = "housing_and_living_behaviour"


class Migration(migrations.Migration):
    dependencies = [
        ("project", "0003_readers_do_not_write"),
        ("matching", "0051_words_of_an_end"),
        ("tenancies", "0053_words_of_an_end"),
    ]
    operations = [
        writers_only("matching_matchwords", "INSERT", domain=HOUSING),
        writers_only("tenancies_leasewords", "INSERT", domain=HOUSING),
        *(
            writers_only(table, "UPDATE", domain_column="domain", in_words=True)
            for table in ("tenancies_reviewcontribution", "tenancies_ownwords")
        ),
    ]
