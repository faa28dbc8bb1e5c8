"""The schedule, as jobs that the worker runs."""

from procrastinate.contrib.django import app

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
