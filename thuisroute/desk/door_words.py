"""Why somebody is not let in, in a sentence that says what to do."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisroute.parties.actions.sit_down import WhyNot

_SENTENCES: dict[WhyNot, Promise] = {
    WhyNot.WRONG: _(
        "This e-mail address and password do not belong together. Try again."
    ),
    WhyNot.LOCKED: _(
        "Too many wrong passwords. Try again in a quarter of an hour. In a browser in "
        "which you signed in before, or with a passkey, you can sign in now."
    ),
    WhyNot.NO_SEAT: _(
        "Your account has no workplace at the moment. Ask the administrator of "
        "your organisation."
    ),
    WhyNot.WRONG_CODE: _(
        "This code is not right. Type the code that your app shows now. Still wrong? "
        "Check that the clock of your phone sets itself."
    ),
    WhyNot.USED_CODE: _(
        "This code has been used already. Wait until your app shows the next one; "
        "that takes half a minute at most."
    ),
    WhyNot.CODES_LOCKED: _(
        "Too many wrong codes. Try again in a quarter of an hour. Was it not you? "
        "Then somebody knows your password: change it, and tell your administrator."
    ),
    WhyNot.EXPIRED: _("It took more than five minutes, so we ask your password again."),
    WhyNot.SET_UP_ALREADY: _(
        "Your account is linked to an app already. Sign in with a code from that app."
    ),
    WhyNot.WRONG_PASSKEY: _(
        "This passkey does not open your account. Try again, or choose another way."
    ),
    WhyNot.IDLE: _(
        "Your account is switched off, because it was not used for a long time. Ask "
        "the administrator of your organisation to switch it on."
    ),
    WhyNot.NOT_BELIEVED: _(
        "Signing in at your own organisation did not succeed. Try again; does it stay "
        "wrong, then tell your administrator."
    ),
    WhyNot.NO_CLAIM: _(
        "Your organisation knows you, but has given you no workplace in Thuisroute. "
        "Ask the administrator there."
    ),
    WhyNot.PROVIDER_SILENT: _(
        "The sign-in page of your organisation does not answer. Try again in a while."
    ),
    WhyNot.PASSKEY_EXPIRED: _("It took more than five minutes. Try again."),
    WhyNot.PASSKEY_NOT_ADDED: _(
        "This passkey could not be added: it is there already, or you have ten."
    ),
}


def why_not_in_words(why_not: WhyNot) -> str:
    """In the language of the reader."""
    return str(_SENTENCES[why_not])
