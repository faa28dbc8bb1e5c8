"""A person who works with the program; what they may do hangs on their seats."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from thuisroute.parties import passwords


class UserManager(BaseUserManager["User"]):
    """Finds people by their e-mail address, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username or "")


class User(AbstractBaseUser):
    """Signs in with an e-mail address."""

    # Not a column here: whoever may read who works with the program reads no hashes.
    password = None  # type: ignore[assignment]  # Django's way to leave a field out
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=30, blank=True)
    language = models.CharField(max_length=5, default="nl")
    is_active = models.BooleanField(default=True)
    # Signed in last, or made or switched on again since.
    used_on = models.DateField(db_default=models.Func(function="kernel_today"))

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    def check_password(self, raw_password: str | None) -> bool:
        return passwords.matches(self.pk, raw_password)

    def __str__(self) -> str:
        return self.name
