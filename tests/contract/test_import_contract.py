"""Who may import whom: the lint contract, the canary that shows it has teeth, and what starts when."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest

import generated

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("derive", "numerics", "generated")
LINT = Path(sysconfig.get_path("scripts")) / "lint-imports"
GENERATED_MAY_IMPORT = {"numpy", "scipy", "flint", "mpmath", "math", "fractions", "__future__"}
VIOLATIONS = {
    "numerics/canary.py": "import derive.exact.text\n",
    "numerics/spin_glass/canary.py": "def f():\n    import sympy\n",
    "derive/canary.py": "from numerics import evaluate\n",
    "derive/theories/spin_glass/canary.py": "import generated.spin_glass.float64\n",
    "generated/spin_glass/canary.py": "import numerics.precision\n",
    "derive/theories/games/canary.py": "def f():\n    from numerics.games import stable\n",
    "derive/figures/games/canary.py": "def f():\n    from numerics.games import stable\n",
    "derive/cli/canary.py": "def f():\n    import matplotlib\n",
    "derive/notebook/canary.py": "def f():\n    import IPython\n",
    "numerics/games/canary.py": "def f():\n    import matplotlib\n",
    "numerics/terminal.py": "import rich\n",
    "numerics/kinds/canary.py": "def f():\n    from numerics.spin_glass import density\n",
    "derive/theories/lsgan/figures_canary.py": "def f():\n    from numerics.lsgan import cost\n",
    "derive/proofs/canary_testing.py": "def f():\n    from derive.testing import points\n",
    "numerics/canary_testing.py": "import hypothesis\n",
    "derive/recheck/canary.py": "def f():\n    from derive.exact.expressions import to_sympy\n",
    "derive/recheck/canary_balls.py": "import derive.exact.balls\n",
    "derive/recheck/canary_proofs.py": "from derive.proofs import sign\n",
    "derive/recheck/canary_claim.py": "from derive import by\n",
    "derive/recheck/canary_numerics.py": "import numerics.precision\n",
}
# What the recheck may use of the project, besides its own modules.
RECHECK_MAY_IMPORT = {"derive.exact.text", "derive.errors"}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(LINT), "--no-cache"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(folder)}
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for layer in LAYERS:
        ignored = shutil.ignore_patterns("__pycache__", "*.json")
        shutil.copytree(ROOT / layer, folder / layer, ignore=ignored)
    return folder


def test_the_house_keeps_the_contract(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.fixture(scope="module")
def with_canaries(copy: Path) -> Iterator[subprocess.CompletedProcess[str]]:
    """One look at the house with all canaries in it: no other module imports one, each stands for itself."""
    for place, text in VIOLATIONS.items():
        (copy / place).write_text(text)
    try:
        yield lint(copy)
    finally:
        for place in VIOLATIONS:
            (copy / place).unlink()


@pytest.mark.parametrize("place", VIOLATIONS)
def test_canary_breaks_the_contract(with_canaries: subprocess.CompletedProcess[str], place: str) -> None:
    assert with_canaries.returncode == 1, with_canaries.stdout + with_canaries.stderr
    assert "BROKEN" in with_canaries.stdout
    # The report gives each chain of imports that is not allowed, from its first module on.
    (what,) = set(imports(ast.parse(VIOLATIONS[place]), True))
    canary = re.escape(".".join(Path(place).with_suffix("").parts))
    assert re.search(rf"^ *-? +{canary} -> {re.escape(what)}\b", with_canaries.stdout, re.MULTILINE)


def imports(tree: ast.AST, inside_functions: bool) -> Iterator[str]:
    """Absolute names of imported modules, outside functions or everywhere; type checkers' imports not."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, "relative imports hide the layer"
            yield node.module
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        elif inside_functions or not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from imports(node, inside_functions)


def modules(*folders: str) -> list[Path]:
    found = [p for folder in folders for p in sorted((ROOT / folder).rglob("*.py"))]
    assert found
    return found


@pytest.mark.parametrize("path", modules("derive/cli"), ids=lambda p: p.name)
def test_the_command_line_meets_numerics_inside_functions_only(path: Path) -> None:
    outside = {name.partition(".")[0] for name in imports(ast.parse(path.read_text()), False)}
    assert not outside & {"numerics", "generated", "rich", "numpy", "flint"}


def test_a_module_level_import_would_be_seen() -> None:
    tree = ast.parse("if True:\n    from numerics import evaluate\ndef f():\n    import generated\n")
    assert list(imports(tree, False)) == ["numerics"]
    assert list(imports(tree, True)) == ["numerics", "generated"]


def test_nothing_but_the_command_line_imports_the_command_line() -> None:
    for path in modules(*LAYERS):
        if "cli" not in path.relative_to(ROOT).parts:
            names = set(imports(ast.parse(path.read_text()), True))
            assert not any(name.startswith("derive.cli") for name in names), path


@pytest.mark.parametrize("path", modules("generated"), ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_generated_code_imports_numeric_libraries_only(path: Path) -> None:
    # A theory's modules call the kernels of the special functions, which are emitted as well.
    allowed = GENERATED_MAY_IMPORT | {"generated", *sys.stdlib_module_names}
    allowed |= {"numba"} if path.stem in ("compiled", "kernels_compiled") else set()
    names = {name.partition(".")[0] for name in imports(ast.parse(path.read_text()), True)}
    assert names <= allowed


def numerics_names_a_theory(path: Path, text: str) -> set[str]:
    """Theories with a part in numerics that a module outside of these imports, or spells in a string."""
    parts = {p.parent.name for p in (ROOT / "numerics").glob("*/__init__.py")} & set(generated.THEORIES)
    assert parts == {"games", "lsgan", "solvable_gan", "special", "spin_glass"}
    if path.relative_to(ROOT / "numerics").parts[0] in parts:
        return set()
    tree = ast.parse(text)
    named = {name.split(".")[1] for name in imports(tree, True) if name.startswith("numerics.")}
    docstrings = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    said = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    words = {w for n in said if id(n) not in docstrings for w in re.findall(r"\w+", n.value)}
    return parts & (named | words)


@pytest.mark.parametrize("path", modules("numerics"), ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_numerics_names_no_theory(path: Path) -> None:
    assert not numerics_names_a_theory(path, path.read_text())


@pytest.mark.parametrize(
    "text", ["from numerics.lsgan import cost", "def f():\n    import numerics.special", "X = {'games': 1}"]
)
def test_a_theory_named_in_numerics_would_be_seen(text: str) -> None:
    assert numerics_names_a_theory(ROOT / "numerics" / "kinds" / "canary.py", text)
    assert not numerics_names_a_theory(ROOT / "numerics" / "lsgan" / "canary.py", text)


def other_parts(path: Path, text: str) -> set[str]:
    """What a module of a theory imports of numerics beyond the part of that theory, and its errors."""
    theory = path.relative_to(ROOT / "derive" / "theories").parts[0]
    named = {n for n in imports(ast.parse(text), True) if n.partition(".")[0] == "numerics"}
    own = (f"numerics.{theory}", f"numerics.{theory}.", "numerics.errors")
    return {n for n in named if not n.startswith(own)}


@pytest.mark.parametrize("path", modules("derive/theories"), ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_samplers_draw_from_their_own_theory(path: Path) -> None:
    assert not other_parts(path, path.read_text())


def test_a_sampler_of_another_theory_would_be_seen() -> None:
    path = ROOT / "derive" / "theories" / "lsgan" / "samplers.py"
    assert other_parts(path, "def f():\n    from numerics.games import simulate") == {"numerics.games"}


def shared(tree: ast.AST) -> set[str]:
    """Modules of the project that a module of the recheck imports and may not."""
    ours = {name for name in names_of(tree) if name.partition(".")[0] in LAYERS}
    return {n for n in ours if n not in RECHECK_MAY_IMPORT and not n.startswith("derive.recheck.")}


def names_of(tree: ast.AST) -> Iterator[str]:
    """Imported modules, with every name taken out of a package counted as a module of it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, "relative imports hide the layer"
            packages = ("derive", "derive.recheck", "numerics", "generated")
            inside = node.module in packages
            yield from (f"{node.module}.{alias.name}" for alias in node.names) if inside else [node.module]


def loads_by_string(tree: ast.AST) -> list[str]:
    """Calls that load a module or run code from a string, but for modules of the recheck itself."""
    found = []
    for node in (n for n in ast.walk(tree) if isinstance(n, ast.Call)):
        name = ast.unparse(node.func)
        loads = name.rpartition(".")[2] in ("import_module", "__import__")
        if not loads and name not in ("exec", "eval", "compile"):
            continue
        first = node.args[0] if len(node.args) == 1 and not node.keywords else None
        lead = first.values[0] if isinstance(first, ast.JoinedStr) and first.values else first
        text = lead.value if isinstance(lead, ast.Constant) and isinstance(lead.value, str) else ""
        if name != "import_module" or not text.startswith("derive.recheck."):
            found.append(ast.unparse(node))
    return found


@pytest.mark.parametrize("path", modules("derive/recheck"), ids=lambda p: p.name)
def test_the_recheck_shares_nothing_with_the_provers(path: Path) -> None:
    tree = ast.parse(path.read_text())
    assert not shared(tree)
    assert not loads_by_string(tree)
    handles = {"sys.modules", "importlib.util", "importlib.machinery", "runpy", "globals", "builtins"}
    assert not handles & {ast.unparse(n) for n in ast.walk(tree) if isinstance(n, (ast.Attribute, ast.Name))}


@pytest.mark.parametrize(
    "text",
    [
        "import derive",
        "from derive import Theory",
        "import derive.checking.certificates",
        "from derive.recheck import sign\nfrom derive.exact.expressions import to_text",
        "def f():\n    from numerics import evaluate",
    ],
)
def test_an_import_of_the_recheck_would_be_seen(text: str) -> None:
    assert shared(ast.parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "import_module('derive.exact.expressions')",
        "import_module(f'derive.{name}')",
        "import_module(name)",
        "import_module('.expressions', 'derive')",
        "importlib.import_module('derive.proofs.sign')",
        "__import__('derive.exact.balls')",
        "eval('1')",
    ],
)
def test_loading_by_string_would_be_seen(text: str) -> None:
    assert loads_by_string(ast.parse(text))


def test_the_recheck_loads_its_own_modules_by_name() -> None:
    assert not loads_by_string(ast.parse("import_module(f'derive.recheck.{name}')"))
    probe_text = "import derive.recheck.series, derive.recheck.enclosure, derive.recheck.simulation"
    command = [sys.executable, "-c", f"{probe_text}\nimport sys\nprint(*sorted(sys.modules))"]
    loaded = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    ours = {n for n in loaded if n.partition(".")[0] in LAYERS and n.count(".")}
    # A package is loaded with its modules; its own file holds one sentence.
    rooms = {name.rpartition(".")[0] for name in RECHECK_MAY_IMPORT} - {"derive"}
    for room in rooms:
        (only,) = ast.parse((ROOT.joinpath(*room.split(".")) / "__init__.py").read_text()).body
        assert isinstance(only, ast.Expr) and isinstance(only.value, ast.Constant)
    assert {n for n in ours if not n.startswith("derive.recheck")} <= RECHECK_MAY_IMPORT | rooms


PROBE = """
import sys
{body}
heavy = {{"sympy", "derive", "derive.statement.theory", "scipy", "mpmath", "numba", "flint"}}
print(*sorted(heavy & set(sys.modules)))
"""


def probe(body: str) -> set[str]:
    """The heavy modules loaded by a piece of code in a new process."""
    command = [sys.executable, "-c", PROBE.format(body=body)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return set(run.stdout.splitlines()[-1].split())


def test_numerics_starts_without_sympy() -> None:
    assert probe("import numerics") <= {"flint"}


def test_help_starts_nothing() -> None:
    assert probe("from derive.cli import main\nmain(['--help'], standalone_mode=False)") == {"derive"}


def test_figures_are_listed_and_drawn_without_sympy_and_without_theories(tmp_path: Path) -> None:
    one = ["plot", "games", "--figure", "mixture", "--out", str(tmp_path)]
    calls = "".join(f"main({words}, standalone_mode=False)\n" for words in (["plot"], one))
    theories = "[m for m in sys.modules if m.startswith('derive.theories.')]"
    loaded = probe(f"from derive.cli import main\n{calls}assert not {theories}, {theories}")
    assert "sympy" not in loaded and "derive.statement.theory" not in loaded
    assert (tmp_path / "mixture.svg").is_file()


def test_eval_runs_without_sympy() -> None:
    call = "main(['eval', 'spin_glass.critical_shift', 'kappa=1/2', 'b=1', 'b1=1'], standalone_mode=False)"
    assert probe(f"from derive.cli import main\n{call}") == {"derive", "flint"}
