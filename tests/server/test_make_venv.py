"""What `make` does on machines that lack something: one sentence that says which package to install."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "deploy" / "make-venv"


@pytest.fixture
def machine(tmp_path):
    """A PATH with nothing but a shell's own tools and the Pythons a test puts there."""
    (tmp_path / "bin").mkdir()

    def run(**pythons: str) -> subprocess.CompletedProcess[str]:
        for name, program in pythons.items():
            path = tmp_path / "bin" / name.replace("_", ".")
            path.write_text(f"#!/bin/sh\n{program}\n")
            path.chmod(0o755)
        sh = shutil.which("sh")
        assert sh
        line = [sh, str(SCRIPT), str(tmp_path / "venv")]
        return subprocess.run(
            line, env={**os.environ, "PATH": str(tmp_path / "bin")}, capture_output=True, text=True, check=False
        )

    return run


OLD = "exit 1"
WITHOUT_VENV = f"""case "$2" in *ensurepip*) exit 1;; esac; exec {sys.executable} "$@" """


def test_without_python_it_is_said_which_is_needed(machine):
    told = machine(python3=OLD)
    assert told.returncode == 1
    assert told.stderr == (
        "Python 3.11 or newer is needed and was not found; on Debian and Ubuntu: sudo apt install python3 python3-venv\n"
    )


def test_without_venv_it_is_said_which_package_brings_it(machine):
    told = machine(python3=WITHOUT_VENV)
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert told.returncode == 1
    assert told.stderr.endswith(f"sudo apt install python{version}-venv\n")
    assert told.stderr.count("\n") == 1


def test_a_working_environment_is_left_alone(tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    told = subprocess.run(["sh", str(SCRIPT), str(tmp_path)], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")
