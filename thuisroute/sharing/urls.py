"""Routes of sharing."""

from django.urls import path

from thuisroute.sharing.views.protection import protection

urlpatterns = [path("dossiers/<uuid:key>/protection", protection, name="protection")]
