"""The kinds of tasks that a program can check, one file each.

Each is a class made from a task's name and its row of the table, with
    question: what `observe` needs, and nothing that gives a right result away;
    worth: the points of each part;
    judge(data, others, given): the Verdict on what was observed.
`others` gives the verdict on another task by its name; `given` is the code to try an
input on (`judging.py`).
"""
