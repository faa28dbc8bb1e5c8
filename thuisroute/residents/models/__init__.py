"""Fields and constraints of residents; no verbs."""

from thuisroute.residents.models.citizen_service_number import CitizenServiceNumber
from thuisroute.residents.models.contact_details import ContactDetails
from thuisroute.residents.models.contact_person import ContactPerson
from thuisroute.residents.models.dossier_event import DossierEvent
from thuisroute.residents.models.identity import Identity
from thuisroute.residents.models.justice_measure import JusticeMeasure
from thuisroute.residents.models.person_key import PersonKey
from thuisroute.residents.models.resident import Resident

__all__ = [
    "CitizenServiceNumber",
    "ContactDetails",
    "ContactPerson",
    "DossierEvent",
    "Identity",
    "JusticeMeasure",
    "PersonKey",
    "Resident",
]
