"""Routes of the desk about money: the own pages, and a list to take along."""

from django.urls import path

from thuisroute.desk.views import money_file
from thuisroute.desk.views.own import money

urlpatterns = [
    path("placements/<uuid:key>/money.csv", money_file.money_file, name="money_file"),
    path("own/money", money.own_money, name="own_money"),
    path("own/money/<uuid:key>/yes", money.own_money_agree, name="own_money_agree"),
]
