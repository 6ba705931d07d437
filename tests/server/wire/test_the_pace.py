"""When a frame may go: one's own echo at once, others in their turn, and never more than the line carries."""

from server.wire.pace import Pace


def answered_pace(rtt: float, rate: float | None = None) -> Pace:
    """A pace that knows its line: a small question and, for the rate, a large one."""
    pace = Pace()
    pace.sent(0.0, 10, True)
    pace.answered(rtt)
    if rate is not None:
        pace.sent(10.0, 3000, True)
        pace.answered(10.0 + rtt + 3100 / rate)
    return pace


def test_an_own_echo_never_waits_for_an_answer() -> None:
    pace = answered_pace(0.3)
    pace.sent(20.0, 500, True)
    assert pace.wait(20.01, own=True) == 0


def test_others_wait_until_the_frame_before_is_answered_while_the_rate_is_unknown() -> None:
    pace = answered_pace(0.3)
    pace.sent(20.0, 500, True)
    assert pace.wait(21.0, own=False) is None
    pace.answered(21.0)
    assert pace.wait(21.0, own=False) == 0


def test_others_come_at_most_ten_times_a_second_and_less_often_on_a_long_line() -> None:
    assert answered_pace(0.01).interval() == 0.1
    assert answered_pace(0.8).interval() > 0.15
    assert answered_pace(30.0).interval() <= 1.0


def test_rate_and_round_trip_are_learnt_from_answers() -> None:
    link = answered_pace(0.8, 1200.0).link
    assert link.rtt is not None
    assert 0.8 <= link.rtt < 0.9
    assert link.rate is not None
    assert abs(link.rate - 1200) < 100


def test_on_a_slow_line_pieces_take_a_blink_and_the_next_one_waits_till_it_has_passed() -> None:
    pace = answered_pace(0.8, 1200.0)
    piece = pace.piece(20.0)
    assert piece is not None
    assert piece < 200
    pace.sent(20.0, 100, True)
    assert pace.wait(20.0, own=False) > 0.1  # type: ignore[operator]


def test_a_fast_line_is_not_cut_into_pieces() -> None:
    pace = answered_pace(0.001)
    pace.sent(10.0, 3000, True)
    pace.answered(10.002)
    assert pace.piece(20.0) is None


def test_a_typed_letter_is_not_asked_about_and_a_screen_is() -> None:
    pace = answered_pace(0.1)
    assert not pace.ask(1, complete=True)
    assert pace.ask(800, complete=True)


def test_slow_lines_are_called_slow() -> None:
    assert not answered_pace(0.05).link.slow
    assert answered_pace(0.8).link.slow
    assert answered_pace(0.3, 1200.0).link.slow


def test_a_terminal_that_never_answers_is_served_by_time() -> None:
    pace = Pace()
    pace.sent(0.0, 10, True)
    assert pace.wait(1.0, own=False) is None
    assert not pace.doubt(1.0)
    assert pace.doubt(3.0)
    assert pace.silent
    assert pace.wait(3.0, own=False) is not None
    pace.sent(3.0, 800, pace.ask(800, complete=True))
    assert 0.1 < pace.wait(3.0, own=False) < 1  # type: ignore[operator]


def test_a_reader_that_stopped_gets_ever_fewer_frames_and_never_a_queue() -> None:
    pace = answered_pace(0.05)
    now, frames, size = 100.0, 0, 800
    while now < 160.0:
        if pace.wait(now, own=False) is not None:
            pace.sent(now, size, pace.ask(size, complete=True))
            frames += 1
        pace.doubt(now)
        now += 0.05
    assert frames <= 6
    assert not pace.silent


def test_nobody_reading_holds_back_even_the_echo_in_the_end() -> None:
    pace = answered_pace(0.05)
    for _ in range(100):
        if pace.wait(100.0, own=True) is not None:
            pace.sent(100.0, 900, True)
    assert pace.link.under_way < 26_000


def test_late_answers_after_a_stall_are_not_taken_for_a_fast_line() -> None:
    pace = answered_pace(0.8)
    pace.sent(100.0, 800, True)
    assert pace.doubt(110.0)
    pace.sent(110.0, 800, True)
    pace.answered(110.001)
    assert pace.link.rtt == 0.8
    assert pace.link.open_questions == 1
