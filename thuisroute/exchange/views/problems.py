"""What is wrong in a file, as a list to take along."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from thuisroute.exchange.actions.plan_import import plan_import
from thuisroute.exchange.actions.stage_import import cells_of
from thuisroute.exchange.importing.kinds import KINDS
from thuisroute.exchange.problem_list import problem_list
from thuisroute.exchange.queries import staged_import
from thuisroute.kernel import looks
from thuisroute.kernel.web import ActorRequest, signed_in

# Says nothing of the file that was uploaded, whose name may hold a person's.
FILE_NAME = "import-problems.csv"


@require_GET
@signed_in
def import_problems(request: ActorRequest, key: UUID) -> HttpResponse:
    """For who staged the file, as long as it is staged."""
    staged = staged_import(request.actor, key)
    plan = plan_import(
        by=request.actor, kind=KINDS[staged.kind], answer=cells_of(staged)
    )
    looks.says("export", problems=len(plan.problems))
    response = HttpResponse(
        problem_list(plan.problems), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    response["Cache-Control"] = "no-store"
    return response
