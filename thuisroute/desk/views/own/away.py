"""A place for a while: where I stay, and when I go home again."""

from django.http import HttpResponse
from django.shortcuts import render

from thuisroute.agreements.queries import agreement
from thuisroute.desk.own_file import own_resident
from thuisroute.guidance.queries.places import open_in_this_weather
from thuisroute.guidance.queries.stays import home_kept, stays_of
from thuisroute.guidance.queries.stays_in_words import kept_words, stay_line
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, own_page
from thuisroute.residents.queries.contacts import contacts
from thuisroute.residents.queries.dossiers import resident_row


@own_page
def own_away(request: ActorRequest) -> HttpResponse:
    """The stay that goes on, that the home is kept, and whom to call."""
    resident = own_resident(request.actor)
    law = agreement(resident_row(resident).agreement_id)
    kept, people = home_kept(resident), contacts(resident)
    winter = open_in_this_weather(request.actor, today=clock.today())
    answers = ask(kept, people, winter)
    context = {
        "stays": [stay_line(one, law) for one in stays_of(request.actor, resident)],
        "kept": kept_words(answers.first(kept), law),
        "contacts": answers.of(people),
        "winter": answers.of(winter),
        "today": clock.today(),
    }
    return render(request, "desk/own/away.jinja", context)
