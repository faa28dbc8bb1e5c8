"""The context around a page, as the context processor gives it; invented."""

SHELL: dict[str, object] = {
    "home_url": "/",
    "region": "Example region",
    "version": "1.0",
    "demo": True,
    "account_url": "/account",
    "logout_url": "/out",
    "language_url": "/language",
    "accessibility_url": "/accessibility",
    "csrf_input": "",
    "languages": [{"code": "en", "name": "English", "current": False}],
    "messages": [],
    "navigation": [
        {"label": "Today", "url": "/", "current": True, "count": 7},
        {"label": "Residents", "url": "/residents", "current": False},
        {"label": "Shop", "url": "/shop", "current": False, "count": 1240},
        {"label": "Agreements", "url": "/agreements", "current": False},
    ],
    "person": {"name": "Example", "party": "Example Homes", "role": "Advisor"},
}
