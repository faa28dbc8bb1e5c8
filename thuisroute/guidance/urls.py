"""Routes of guidance."""

urlpatterns: list[object] = []
