"""Routes of obligations and of the agreement they follow from."""

from django.urls import path

from thuisroute.obligations.views.agreement import agreement_page, article_page
from thuisroute.obligations.views.deviate import deviate
from thuisroute.obligations.views.evaluate import evaluate_agreement

urlpatterns = [
    path("agreement/", agreement_page, name="agreement"),
    path("agreement/evaluate/", evaluate_agreement, name="evaluate_agreement"),
    path("agreement/articles/<str:number>/", article_page, name="article"),
    path("obligations/<uuid:key>/deviate/", deviate, name="deviate"),
]
