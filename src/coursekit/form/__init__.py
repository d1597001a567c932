"""The form that all modules share, one rule a function.

A rule takes the folder of the project and returns one sentence for each fault: what is
wrong, where, and what to do. It returns [] when all is well. Rules read nothing outside
that folder and change nothing in it. `RULES` lists them all.

A module is a chapter whose front matter says so; `coursekit.course` knows its rooms.
"""

import pathlib
from collections.abc import Callable

from coursekit.form.chapters import (
    chapters_have_the_right_length,
    chapters_have_their_sections,
    chapters_open_differently,
    headings_are_used_once,
    terms_are_linked_both_ways,
)
from coursekit.form.choices import (
    answers_are_not_given_away,
    answers_explain_each_option,
    marks_end_a_prediction,
    readers_commit_first,
)
from coursekit.form.data import (
    ledger_is_sound,
    ratings_are_sound,
    tables_have_datasheets,
)
from coursekit.form.exercises import (
    answers_can_be_read,
    earlier_functions_are_given,
    exercises_mix_their_tasks,
    grade_ids_are_unique,
    graded_cells_have_points,
    mistakes_are_various,
    objectives_are_practised,
    tasks_have_help,
    tasks_say_what_was_built,
    words_have_a_rubric,
)
from coursekit.form.explorables import (
    explorables_are_shown_with_data,
    explorables_keep_to_the_kit,
)
from coursekit.form.ideas import (
    beliefs_of_ideas_exist,
    ideas_are_plain,
    ideas_can_be_read,
    modules_ask_two_questions,
    right_options_are_not_the_longest,
)
from coursekit.form.links import (
    cited_sources_exist,
    claims_mentioned_exist,
    glued_numbers_exist,
    links_lead_somewhere,
    shown_charts_exist,
    sources_are_complete_and_cited,
)
from coursekit.form.notebooks import (
    code_cells_are_short,
    code_is_narrow,
    code_is_python,
    code_stands_between_words,
    no_errors_are_stored,
    notebooks_are_valid,
    outputs_are_stored,
)
from coursekit.form.pictures import (
    figures_are_referred_to,
    pictures_have_alt_text,
    pictures_rest_on_printed_numbers,
)
from coursekit.form.randomness import (
    generators_are_passed_along,
    randomness_has_a_seed,
    simulations_say_what_was_put_in,
)
from coursekit.form.structure import (
    contents_name_every_page,
    every_room_exists,
    front_matter_is_complete,
    templates_are_filled_in,
)
from coursekit.form.teaching import (
    a_class_votes_before_it_reads,
    keys_are_those_of_the_chapter,
    marks_in_a_debrief_name_objectives,
    ninety_minutes_are_ninety,
    role_cards_are_those_of_the_chapter,
    sheets_are_in_their_book,
    sheets_say_the_terms_that_hold,
    smaller_tables_have_every_card,
    teaching_notes_are_complete,
)
from coursekit.form.tries import cells_to_try_stand_alone

RULES: list[Callable[[pathlib.Path], list[str]]] = [
    every_room_exists,
    contents_name_every_page,
    front_matter_is_complete,
    notebooks_are_valid,
    code_is_python,
    outputs_are_stored,
    no_errors_are_stored,
    code_stands_between_words,
    code_cells_are_short,
    code_is_narrow,
    cells_to_try_stand_alone,
    randomness_has_a_seed,
    generators_are_passed_along,
    simulations_say_what_was_put_in,
    pictures_have_alt_text,
    pictures_rest_on_printed_numbers,
    answers_can_be_read,
    objectives_are_practised,
    cited_sources_exist,
    sources_are_complete_and_cited,
    links_lead_somewhere,
    glued_numbers_exist,
    shown_charts_exist,
    explorables_keep_to_the_kit,
    explorables_are_shown_with_data,
    tables_have_datasheets,
    ledger_is_sound,
    ratings_are_sound,
    claims_mentioned_exist,
    terms_are_linked_both_ways,
    templates_are_filled_in,
    figures_are_referred_to,
    headings_are_used_once,
    chapters_open_differently,
    chapters_have_their_sections,
    readers_commit_first,
    answers_explain_each_option,
    marks_end_a_prediction,
    answers_are_not_given_away,
    chapters_have_the_right_length,
    exercises_mix_their_tasks,
    mistakes_are_various,
    words_have_a_rubric,
    tasks_have_help,
    earlier_functions_are_given,
    tasks_say_what_was_built,
    graded_cells_have_points,
    grade_ids_are_unique,
    ideas_can_be_read,
    modules_ask_two_questions,
    beliefs_of_ideas_exist,
    right_options_are_not_the_longest,
    ideas_are_plain,
    teaching_notes_are_complete,
    keys_are_those_of_the_chapter,
    role_cards_are_those_of_the_chapter,
    smaller_tables_have_every_card,
    marks_in_a_debrief_name_objectives,
    ninety_minutes_are_ninety,
    a_class_votes_before_it_reads,
    sheets_are_in_their_book,
    sheets_say_the_terms_that_hold,
]


def main(root: pathlib.Path) -> int:
    """Print what all rules find; return 1 if they find anything."""
    faults = [fault for rule in RULES for fault in rule(root)]
    for fault in faults:
        print(f"- {fault}")
    if faults:
        things = "thing is" if len(faults) == 1 else "things are"
        print(f"{len(faults)} {things} missing or out of form. CONTRIBUTING.md helps.")
    return bool(faults)
