"""Who somebody is to the identity provider of their organisation."""

from django.db import models


class FederatedIdentity(models.Model):
    """The provider's own key of a person; an address of e-mail can pass to another."""

    user = models.ForeignKey("parties.User", on_delete=models.CASCADE, related_name="+")
    issuer = models.CharField(max_length=500)
    subject = models.CharField(max_length=255)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "subject"], name="an_identity_is_of_one_person"
            )
        ]

    def __str__(self) -> str:
        return self.issuer
