"""The project as an app: it carries the commands that need every context."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "thuisroute.project"
    label = "project"
