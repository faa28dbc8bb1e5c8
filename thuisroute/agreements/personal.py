"""What agreements keep about people: who wrote down what happened to one."""

from thuisroute.kernel.personal import Erasure, PersonalTable, columns

PERSONAL = (
    PersonalTable(
        "agreements_agreementevent", keep="staff_account", whose="",
        erased=Erasure.KEEP,
        columns=columns(link="id region_id", trace="by_user", content="name on note"),
    ),
)  # fmt: skip
WITHOUT_PERSON = {"agreements_agreementversion": "what was agreed, about nobody"}
