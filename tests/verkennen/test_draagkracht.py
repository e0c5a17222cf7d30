"""The explore part of 41_draagkracht: the assumptions move, the numbers of the circle stay."""

import pytest

from leerkring.kring import load_kring
from leerkring.verkennen import draagkracht


@pytest.fixture(scope="module")
def lezing():
    return load_kring("civil-society-2013")


def test_the_sliders_begin_at_what_the_circle_has(lezing, told):
    box = draagkracht.explore_draagkracht(lezing)
    norm, hours, weeks = box.children[:3]
    assert (norm.value, hours.value, weeks.value) == (1600, (4.0, 5.0), (40, 52))
    assert norm.min < norm.value < norm.max
    assert not any(slider.continuous_update for slider in (norm, hours, weeks))
    assert "ongeveer 400.000 tot 650.000 FTE" in " ".join(told)


def test_moving_a_slider_computes_again(lezing, told):
    box = draagkracht.explore_draagkracht(lezing)
    told.clear()
    box.children[0].value = 2000
    assert "Met 2.000 uur per FTE is dat ongeveer 320.000 tot 520.000 FTE." in " ".join(told)
    told.clear()
    box.children[1].value = (2.0, 2.0)
    box.children[2].value = (50, 50)
    assert "Met 2.000 uur per FTE is dat ongeveer 200.000 FTE." in " ".join(told)


def test_what_was_chosen_is_said_and_drawn_with_its_range(lezing, told):
    draagkracht.draw_draagkracht(lezing, 1720, (4.0, 5.0), (40, 50))
    text = " ".join(told)
    assert "4.000.000 vrijwilligers keer 4 tot 5 uur per week keer 40 tot 50 weken" in text
    assert "1.720 uur: zoals gekozen 471.000 (372.000 tot 581.000)" in text
    assert "gekozen, niet gemeten" in text and "lezing 2013" in text


@pytest.mark.parametrize("naam", ["rotterdam-2014", "rotterdam-2016"])
def test_a_circle_without_volunteers_can_still_be_opened(naam, told):
    bare = load_kring(naam)
    draagkracht.explore_draagkracht(bare)
    assert told and set(told) == {"Hoeveel vrijwilligers er zijn, is niet bekend; er valt niets te rekenen."}  # fmt: skip
