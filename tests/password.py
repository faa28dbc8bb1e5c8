"""The password of everybody in the cast; needs no Django to be known."""

PASSWORD = "een lang wachtwoord"
