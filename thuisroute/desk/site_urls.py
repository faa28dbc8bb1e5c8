"""Routes of pages about the site itself."""

from django.urls import path

from thuisroute.desk.views import accessibility, demo, glossary, language

urlpatterns = [
    path("accessibility/", accessibility.accessibility, name="accessibility"),
    path("glossary/", glossary.glossary, name="glossary"),
    path("components", demo.component_page, name="components"),
    path("language", language.set_language, name="set_language"),
]
