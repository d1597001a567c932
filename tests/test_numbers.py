"""Numbers in notebooks hold when the digits behind them are disturbed."""

import pathlib

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from coursekit.numbers import portable
from tests import ROOT

NOTEBOOKS = sorted(ROOT.glob("notebooks/*.ipynb"))

# Each cell gives something that hangs on the last digits; those in HOLDS do not.
CELLS = {
    "data": "import numpy as np\nimport pandas as pd\n"
    "from sklearn.linear_model import LogisticRegression\n"
    "x = np.array([0.1, 0.2, 0.7, 0.7, 0.1, 0.2])\nlabels = [0, 1, 1, 0, 0, 1]\n"
    "table = pd.DataFrame({'x': x, 'label': labels})",
    "mean": "np.mean(x)",
    "method": "x.mean()",
    "spread": "x.std()",
    "weighted": "np.average(x, weights=x)",
    "column": "float(table['x'].mean())",
    "columns": "table.agg(['mean', 'var']).to_numpy().tolist()",
    "groups": "table.groupby('label')['x'].agg(['mean', 'std']).to_numpy().tolist()",
    "fitted": "model = LogisticRegression(solver='newton-cholesky', tol=1e-10)\n"
    "chance = model.fit(x[:, None], labels).predict_proba(x[:, None])[:, 1]\n"
    "float(model.coef_[0, 0])",
    "ranked": "chance.argsort(kind='stable')",
    "rounded": "f'{x.mean():.3f} {x.std():.3f} {chance[0]:.3f}'",
    "ranked-rounded": "chance.round(6).argsort(kind='stable')",
    "nothing": "np.mean([0.0, 0.0])",
}
HOLDS = {"data", "rounded", "ranked-rounded", "nothing"}


def stored(notebook, path):
    """Run a notebook, store it, and return where."""
    NotebookClient(notebook, kernel_name="python3").execute()
    nbformat.write(notebook, path)
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A notebook that prints what nobody should."""
    cells = [new_code_cell(source, id=name) for name, source in CELLS.items()]
    path = tmp_path_factory.mktemp("made") / "made.ipynb"
    return stored(new_notebook(cells=cells), path)


@pytest.mark.whole
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_output_is_the_same_if_solvers_and_means_move_a_little(path, disturbing):
    cells, said = portable.rerun([path], **disturbing)
    assert not cells, f"no number that holds: {'; '.join(cells)}\n{said}"


def test_number_that_does_not_hold_is_named(made, disturbing):
    assert portable.rerun([made])[0] == []
    cells, _ = portable.rerun([made], **disturbing)
    expected = [f"made.ipynb, cell {name}" for name in CELLS if name not in HOLDS]
    assert cells == expected


# ---- make portable


def test_cell_and_kernel_that_differ_are_named(made, tmp_path, monkeypatch, capsys):
    notebook = nbformat.read(made, as_version=4)
    (cell,) = (cell for cell in notebook.cells if cell.id == "mean")
    cell.outputs[0].data["text/plain"] = "0.3"
    path = tmp_path / "other.ipynb"
    nbformat.write(notebook, path)
    own = portable.used("no kernel of this name")
    monkeypatch.setattr(portable, "KERNELS", [own, "Sparrow"])
    monkeypatch.setattr(portable, "THREADS", [1])
    assert portable.main([path]) == 1
    _, first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.split(maxsplit=2) == [own, "1", "other.ipynb, cell mean"]
    assert second.split(maxsplit=2) == [
        "Sparrow",
        "-",
        f"not run: here OpenBLAS takes {own}",
    ]
    assert portable.main([made]) == 0


def test_nothing_run_is_no_success(made, monkeypatch, capsys):
    monkeypatch.setattr(portable, "KERNELS", ["Sparrow"])
    assert portable.main([made]) == 1
    assert "Nothing was run" in capsys.readouterr().out


def test_notebook_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(RuntimeError, match="nbval could not run"):
        portable.rerun([tmp_path / "none.ipynb"])


@pytest.mark.parametrize(
    "name", ["Makefile", ".ci/run", "pyproject.toml", "tests/conftest.py"]
)
def test_openblas_is_left_as_the_machine_has_it(name):
    assert "OPENBLAS" not in pathlib.Path(ROOT, name).read_text(encoding="utf-8")
