"""The schedule, as jobs that the worker runs, and the jobs that people ask for."""

from procrastinate.contrib.django import app

import thuisroute.exchange.jobs
import thuisroute.obligations.tasks
import thuisroute.sharing.tasks  # noqa: F401 - makes its jobs known
from thuisroute.project.schedule import SCHEDULE, Periodic


def _register(periodic: Periodic) -> None:
    name = periodic.job.__name__

    def run(timestamp: int) -> None:
        del timestamp
        periodic.job()

    task = app.task(name=name, queueing_lock=name, pass_context=False)(run)
    app.periodic(cron=periodic.cron)(task)


for _periodic in SCHEDULE:
    _register(_periodic)
