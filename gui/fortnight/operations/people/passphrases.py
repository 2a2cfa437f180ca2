"""Rules for a new passphrase."""

from __future__ import annotations

from fortnight.domain import people
from fortnight.domain.messages import Text, text
from fortnight.operations.session import Invalid

NOT_THE_SAME = text("The two passphrases are not the same. Enter both again.")
MIN_SCORE = 3  # of 4: zxcvbn calls this score "safely unguessable"
CHECKED_LENGTH = 72  # characters that zxcvbn looks at; it accepts no more than this


def passphrase_trouble(passphrase: str, name: str = "") -> Text | None:
    """Return what is wrong with a new passphrase: its length, or that it is easy to guess."""
    from zxcvbn import zxcvbn  # loads word lists, so it is imported only when somebody chooses a passphrase

    shortest, longest = people.SHORTEST_PASSPHRASE, people.LONGEST_PASSPHRASE
    if not shortest <= len(passphrase) <= longest:
        return text(
            "A passphrase must have {shortest} to {longest} characters.", shortest=shortest, longest=longest
        )
    if zxcvbn(passphrase[:CHECKED_LENGTH], user_inputs=[name, "fortnight"])["score"] < MIN_SCORE:
        return text("That passphrase is easy to guess. Use several unrelated words.")
    return None


def check_passphrase(passphrase: str, name: str) -> None:
    """:raises Invalid: for a new passphrase of the wrong length, or one that is easy to guess."""
    wrong = passphrase_trouble(passphrase, name)
    if wrong:
        raise Invalid(wrong)
