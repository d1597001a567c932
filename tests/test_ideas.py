"""The questions of the test of ideas are read, part by part, or it is said what is wrong."""

import pytest

from coursekit.course import Course
from coursekit.ideas import (
    MalformedIdeas,
    beliefs_of,
    numbered,
    read_parts,
    read_questions,
)
from tests.ideas import SLUGS, make_course


@pytest.fixture
def course(tmp_path):
    return Course(make_course(tmp_path))


def path_of(course):
    return course.path("ideas", SLUGS[0])


def test_questions_are_read_with_their_right_options(course):
    first, second = read_questions(course, SLUGS[0])
    assert first.id == f"{SLUGS[0]}-idea-1"
    assert (first.right, second.right) == ("a", "c")
    assert list(second.lettered) == ["a", "b", "c", "d"]
    assert second.lettered["b"].belief == "how_many.the_last_or_none"
    assert not second.lettered["c"].belief


def test_parts_hold_the_questions_in_the_order_of_the_course(course):
    parts = read_parts(course)
    assert [part.caption for part in parts] == ["Many: the first part", "Few"]
    asked = [question for part in parts for _, question in part.asked]
    assert [q.id.split("-")[0] for q in asked] == [s for s in SLUGS for _ in range(2)]
    number = numbered(parts)
    assert [number(question) for question in asked] == [1, 2, 3, 4, 5, 6]


def test_module_without_questions_has_none(course):
    path_of(course).unlink()
    assert read_questions(course, SLUGS[0]) == []
    assert [len(part.asked) for part in read_parts(course)] == [2, 2]


def test_edition_changes_with_a_word_and_in_its_part_only(course):
    before = [part.edition for part in read_parts(course)]
    path = path_of(course)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Nothing was added", "Nobody added"), "utf-8")
    after = [part.edition for part in read_parts(course)]
    assert after[0] != before[0]
    assert after[1] == before[1]


def test_option_written_over_several_lines_is_one_line(course):
    path = path_of(course)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"A list."', '"A\n        list."'), "utf-8")
    assert read_questions(course, SLUGS[0])[1].lettered["c"].text == "A list."


@pytest.mark.parametrize(
    ("text", "said"),
    [("- {", "while parsing"), ("- id: x", "ideas.yaml: question 1 needs the keys")],
)
def test_file_that_cannot_be_used_is_named(course, text, said):
    path_of(course).write_text(text, encoding="utf-8")
    with pytest.raises(MalformedIdeas, match=said) as caught:
        read_parts(course)
    assert f"exercises/{SLUGS[0]}/ideas.yaml" in str(caught.value)


def test_beliefs_are_those_of_the_exercise_variants_too(course):
    found = beliefs_of(course.exercise(SLUGS[0]))
    told = "Your result is the last number. Count them."
    assert found["how_many.the_last"] == found["how_many.the_last_or_none"] == told
    assert len(found) == 3
