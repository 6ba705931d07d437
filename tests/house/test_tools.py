"""A machine that lacks what a test drives: it is installed where that can be done, and else said aloud as not run."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TOOLS = "tests/tools.txt"
PUTTY = "tests/server/door/test_algorithms.py::test_putty_comes_in"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def bare(root: Path, tmp_path: Path) -> Run:
    """Runs something where only these programs are: real ones by name, invented ones by the script they are."""

    def run(*line: str, real: tuple[str, ...] = (), **invented: str) -> subprocess.CompletedProcess[str]:
        for name in real:
            (tmp_path / name).symlink_to(shutil.which(name) or pytest.fail(f"{name} is missing"))
        for name, script in invented.items():
            program = tmp_path / name.replace("_", "-")
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o700)
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("WTFC_", "PYTEST_"))}
        environment |= {"PATH": str(tmp_path), "HERE": str(tmp_path)} | ({"WTFC_ALL_TOOLS": "1"} if "all" in line else {})
        words = [word for word in line if word != "all"]
        return subprocess.run(words, cwd=root, env=environment, capture_output=True, text=True, check=False)

    return run


def packages(root: Path) -> dict[str, str]:
    lines = (root / TOOLS).read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


INSTALLS = 'echo "$*" >>"$HERE/asked"'
SH = shutil.which("sh") or "/bin/sh"


def asked(folder: Path) -> str:
    return (folder / "asked").read_text() if (folder / "asked").exists() else ""


def test_what_is_missing_is_installed_at_once_by_root(root: Path, tmp_path: Path, bare: Run) -> None:
    ran = bare(SH, "deploy/test-tools", real=("dirname", "env"), id="echo 0", apt_get=INSTALLS, ssh="")
    assert (ran.returncode, ran.stdout) == (0, "Installing once what the tests drive: putty-tools\n"), ran
    assert asked(tmp_path).endswith("install -y --no-install-recommends putty-tools\n")


def test_where_sudo_wants_no_password_it_is_installed_too(tmp_path: Path, bare: Run) -> None:
    bare(
        SH, "deploy/test-tools", real=("dirname", "env"), id="echo 1000", sudo='shift; exec "$@"', apt_get=INSTALLS, true=""
    )
    assert asked(tmp_path).endswith("install -y --no-install-recommends openssh-client putty-tools\n")


@pytest.mark.parametrize("sudo", [{}, {"sudo": "exit 1"}], ids=["no sudo", "a password"])
def test_elsewhere_nothing_is_tried_and_nothing_fails(tmp_path: Path, bare: Run, sudo: dict[str, str]) -> None:
    ran = bare(SH, "deploy/test-tools", real=("dirname", "env"), id="echo 1000", apt_get=INSTALLS, **sudo)
    assert (ran.returncode, ran.stdout, asked(tmp_path)) == (0, "", "")


def test_where_it_cannot_be_had_that_is_said_and_the_tests_go_on(bare: Run) -> None:
    ran = bare(SH, "deploy/test-tools", real=("dirname", "env"), id="echo 0", apt_get="exit 100")
    assert ran.returncode == 0
    assert "could not be installed" in ran.stdout


def test_nothing_is_installed_where_all_is_there(root: Path, tmp_path: Path, bare: Run) -> None:
    there = dict.fromkeys(packages(root), "")
    ran = bare(SH, "deploy/test-tools", real=("dirname", "env"), id="echo 0", apt_get=INSTALLS, **there)
    assert (ran.returncode, ran.stdout, asked(tmp_path)) == (0, "", "")


def test_without_putty_the_run_is_green_and_its_last_line_names_the_package(bare: Run) -> None:
    ran = bare(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", PUTTY, real=("ssh",))
    assert ran.returncode == 0, ran.stdout
    last = ran.stdout.splitlines()[-1]
    assert last == "1 test not run: plink is missing, install the package putty-tools"


def test_where_all_tools_should_be_there_it_is_a_failure(bare: Run) -> None:
    ran = bare(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", PUTTY, "all", real=("ssh",))
    assert ran.returncode == 1
    assert "plink is missing: install the package putty-tools" in ran.stdout


def test_the_build_machine_runs_the_tests_with_all_tools(root: Path) -> None:
    script = (root / ".ci/run").read_text(encoding="utf-8")
    assert "export WTFC_ALL_TOOLS=1" in script
    assert script.rstrip().endswith("exec make lint test")
    assert "check: lint test" in (root / "Makefile").read_text(encoding="utf-8")
