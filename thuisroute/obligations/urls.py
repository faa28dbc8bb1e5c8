"""Routes of obligations and of the agreement they follow from."""

from django.urls import path

from thuisroute.obligations.views import (
    version_edits,
    version_text,
    version_writing,
    versions,
)
from thuisroute.obligations.views.agreement import agreement_page, article_page
from thuisroute.obligations.views.ambition import ambition_page
from thuisroute.obligations.views.compare import compare_page
from thuisroute.obligations.views.deviate import deviate
from thuisroute.obligations.views.evaluate import evaluate_agreement
from thuisroute.obligations.views.kept import evidence_page, kept_page
from thuisroute.obligations.views.programme import programme_page

urlpatterns = [
    path("agreement/", agreement_page, name="agreement"),
    path("agreement/evaluate/", evaluate_agreement, name="evaluate_agreement"),
    path("agreement/kept/", kept_page, name="kept"),
    path("agreement/evaluations/<uuid:key>/", evidence_page, name="evidence"),
    path("agreement/ambition/", ambition_page, name="ambition"),
    path("agreement/compare/", compare_page, name="compare"),
    path("agreement/programme/", programme_page, name="programme"),
    path("agreement/articles/<str:number>/", article_page, name="article"),
    path("agreement/versions/", versions.versions, name="versions"),
    path("agreement/versions/<int:number>/", versions.version, name="version"),
    path(
        "agreement/versions/<int:number>/preview/",
        versions.preview,
        name="version_preview",
    ),
    path(
        "agreement/versions/<int:number>/adopt/", versions.adopt, name="version_adopt"
    ),
    path(
        "agreement/versions/<int:number>/discard/",
        versions.discard,
        name="version_discard",
    ),
    path(
        "agreement/versions/<int:number>/confirm/",
        versions.confirm,
        name="version_confirm",
    ),
    path(
        "agreement/versions/<int:number>/move/<uuid:key>/",
        versions.move_over,
        name="version_move",
    ),
    path(
        "agreement/versions/<int:number>/text/", version_text.text, name="version_text"
    ),
    path(
        "agreement/versions/<int:number>/files/",
        version_text.files,
        name="version_files",
    ),
    path(
        "agreement/versions/<int:number>/text/<str:section>/",
        version_text.section,
        name="version_section",
    ),
    path(
        "agreement/versions/<int:number>/text/<str:section>/new/",
        version_writing.new_entry,
        name="version_new_entry",
    ),
    path(
        "agreement/versions/<int:number>/text/<str:section>/back/",
        version_edits.put_back,
        name="version_put_back",
    ),
    path(
        "agreement/versions/<int:number>/text/<str:section>/<int:at>/",
        version_writing.entry,
        name="version_entry",
    ),
    path(
        "agreement/versions/<int:number>/text/<str:section>/<int:at>/remove/",
        version_edits.remove_entry,
        name="version_remove_entry",
    ),
    path(
        "agreement/versions/<int:number>/text/<str:section>/<int:at>/up/",
        version_edits.move_entry,
        name="version_move_entry",
    ),
    path(
        "agreement/versions/<int:number>/norms/adopt/",
        version_edits.adopt_norm,
        name="version_adopt_norm",
    ),
    path(
        "agreement/versions/<int:number>/norms/leave/",
        version_edits.leave_norm,
        name="version_leave_norm",
    ),
    path("obligations/<uuid:key>/deviate/", deviate, name="deviate"),
]
