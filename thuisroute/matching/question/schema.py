"""What stands in the files: residents, homes, and the rules between them."""

from enum import StrEnum
from typing import Annotated, Self, TypeAlias

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    NonNegativeInt,
    TypeAdapter,
    model_validator,
)

# A row is an id and whatever fields the rules speak of.
Value: TypeAlias = bool | int | float | str | list[str] | None
Row: TypeAlias = dict[str, Value]
ROWS = TypeAdapter(list[Row])
ID = "id"


class Strict(BaseModel):
    """A word that nobody knows is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Is(StrEnum):
    """How a resident's field stands to a home's.

    `among` and `not_among`: the home's value is (not) in the resident's list.
    `where_needed`: who needs it has to have it.
    """

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    EQUAL = "equal"
    AMONG = "among"
    NOT_AMONG = "not_among"
    WHERE_NEEDED = "where_needed"


class Comparison(Strict):
    """A resident without the field asks nothing; a home without it meets nothing."""

    resident: str
    to: Annotated[Is, Field(alias="is")]
    home: str


class HardRule(Comparison):
    """Without it the pair is not possible; `article` is the one that says so."""

    code: str
    says: str = ""
    helps: str = ""
    article: str = ""


class Side(StrEnum):
    """Whose wish it is."""

    RESIDENT = "resident"
    LANDLORD = "landlord"
    REGION = "region"


class Wish(Strict):
    """Points when a comparison holds, or for each unit of a field."""

    code: str
    side: Side = Side.REGION
    when: Comparison | None = None
    of_resident: str = ""
    of_home: str = ""
    points: float
    most: float | None = None

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Self:
        asked = (self.when is not None, bool(self.of_resident), bool(self.of_home))
        if sum(asked) != 1:
            raise ValueError("a wish has one of: when, of_resident, of_home")
        return self


class Amount(Strict):
    """One number; a share and a number per home are of the homes or people meant."""

    count: NonNegativeInt | None = None
    share: Annotated[float, Field(ge=0, le=1)] | None = None
    per_home: Annotated[float, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if sum(one is not None for one in (self.count, self.share, self.per_home)) != 1:
            raise ValueError("an amount has one of: count, share, per_home")
        return self


class Limit(Strict):
    """For each value of a field of homes, or of residents, how many are in."""

    name: str
    homes_by: str = ""
    residents_by: str = ""
    only: tuple[str, ...] = ()
    at_least: Amount | None = None
    at_most: Amount | None = None

    @model_validator(mode="after")
    def _counts_one_side(self) -> Self:
        if bool(self.homes_by) == bool(self.residents_by):
            raise ValueError("a limit has one of: homes_by, residents_by")
        return self


class LoadRule(Strict):
    """What residents weigh together, for each value of a field of homes.

    The weight is the number in the field `resident`; with `from_value` everybody from
    that number on weighs one.
    """

    name: str
    homes_by: str
    resident: str
    from_value: float | None = None
    at_most: Amount


class ApartRule(Strict):
    """Pairs of residents who do not come to live in one place."""

    within: str
    pairs: tuple[tuple[str, str], ...]


class RulesFile(Strict):
    """`sides` weighs the wishes of each; `waiting_since` names the field that orders
    residents, the smallest first."""

    version: str = ""
    waiting_since: str = "waiting_since"
    hard: tuple[HardRule, ...] = ()
    wishes: tuple[Wish, ...] = ()
    sides: dict[Side, Annotated[float, Field(ge=0)]] = {}
    limits: tuple[Limit, ...] = ()
    loads: tuple[LoadRule, ...] = ()
    apart: ApartRule | None = None

    @model_validator(mode="after")
    def _names_are_one_each(self) -> Self:
        for names in (
            [one.code for one in self.hard],
            [one.code for one in self.wishes],
            [*(one.name for one in self.limits), *(one.name for one in self.loads)],
        ):
            twice = {one for one in names if names.count(one) > 1}
            if twice:
                raise ValueError(f"used twice: {', '.join(sorted(twice))}")
        return self
