"""What happens one after the other at one moment keeps its order."""

from datetime import UTC, datetime, timedelta

from thuisroute.kernel import clock

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


def test_of_one_moment_each_is_later_than_the_one_before() -> None:
    moment = NOON + timedelta(days=3)
    with clock.held_at(moment):
        given = [clock.in_order() for _one in range(50)]
        assert clock.now() == moment
    assert given[0] == moment
    assert given == sorted(set(given))
    assert given[-1] - moment < clock.ONE_REQUEST


def test_another_moment_is_told_as_it_is() -> None:
    for days in (1, 300, -300):
        moment = NOON + timedelta(days=days)
        with clock.held_at(moment):
            assert clock.in_order() == moment
            assert clock.in_order() == moment + timedelta(microseconds=1)


def test_a_clock_that_stood_still_or_was_set_back_a_little_keeps_the_order() -> None:
    later = NOON + timedelta(days=2)
    with clock.held_at(later):
        first = clock.in_order()
    with clock.held_at(later - timedelta(milliseconds=3)):
        assert clock.in_order() > first
