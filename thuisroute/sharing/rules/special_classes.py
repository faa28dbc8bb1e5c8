"""Data of a class of its own, beside the life domains: who may read it is narrower."""

# The law gives the BSN to those who carry out the Wmo and youth care, never to a
# housing association (Wmo 2015 5.2.9).
CITIZEN_SERVICE_NUMBER = "citizen_service_number"
BSN_PARTIES = frozenset({"municipality", "care_provider"})
# What a resident said about an offer is care in words, kept apart so that only those
# who record or weigh a refusal under the agreement read it (P1d).
OFFER_ANSWERS = "offer_answers"
# The life domain `justice` opens nothing by itself: criminal data need a purpose and a
# receiver that the agreement names for it (AVG art. 10, UAVG 31-33).
JUSTICE_DATA = "justice_data"
