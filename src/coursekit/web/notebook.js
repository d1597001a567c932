// Reads the starter: the notebook beside the page, the one source of what is run.
const marks = (cell) => cell.metadata.nbgrader ?? {};
const text = (source) => (Array.isArray(source) ? source.join("") : source);

// A cell for runner.py, with the learner's answer in place of a starter.
function cellOf(cell, answers) {
  const { grade_id, solution } = marks(cell);
  const answer = solution ? answers[grade_id] : null;
  const name = `${solution ? "your answer" : "cell"}: ${grade_id}`;
  return { name, source: answer ?? text(cell.source), shown: false, optional: true };
}

// What to run for one task, for runner.py: all code above the task's check, with the
// learner's answers in place, then that check. Other tasks' checks are left out, and an
// error in another task's answer, or in a cell that uses it, is no concern of this one.
export function cellsFor(name, answers, notebook) {
  const cells = [];
  let found = false;
  for (const cell of notebook.cells) {
    const { grade, grade_id } = marks(cell);
    const mine = grade_id === name;
    found ||= mine;
    if (cell.cell_type !== "code" || (grade && !found)) continue;
    const shown = mine || grade;
    const optional = !shown && grade_id !== "checks";
    cells.push({ ...cellOf(cell, answers), shown, optional });
    if (grade) return { task: name, cells };
  }
  throw new Error(`The notebook has no check for ${name}.`);
}

// What to run to see what an answer does: the code above it, the answer, and the line
// that the learner tries. No check.
export function cellsToTry(name, answers, notebook, line) {
  const code = notebook.cells.filter(
    (cell) =>
      cell.cell_type === "code" &&
      !marks(cell).grade &&
      marks(cell).grade_id !== "checks",
  );
  const place = code.findIndex((cell) => marks(cell).grade_id === name);
  const cells = code.slice(0, place + 1).map((cell) => cellOf(cell, answers));
  Object.assign(cells[place], { shown: true, optional: false });
  if (line) cells.push({ name: "Try it", source: line, shown: true, optional: false });
  return { cells };
}

// The starter with the learner's answers in place, as text; all else is as it was.
export function filled(answers, notebook) {
  const copy = structuredClone(notebook);
  for (const cell of copy.cells) {
    const { grade_id, solution } = marks(cell);
    if (solution && grade_id in answers) cell.source = answers[grade_id];
  }
  return `${JSON.stringify(copy, null, 1)}\n`;
}
