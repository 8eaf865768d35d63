"""Files with a passphrase or a key: what editors make of them, and what is said of others."""

from pathlib import Path

import pytest

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.services import unsealing
from jobswap_desktop.services.wording import problem_text

WORDS = "vier Wörter, äußerst geheim"
PUBLIC, KEY_FILE = unsealing.new_key_pair()


def a_file(folder: Path, content: bytes) -> Path:
    path = folder / "kennwort.txt"
    path.write_bytes(content)
    return path


def refused(path: Path) -> tuple[ProblemCode, str]:
    """Return why a file is refused, by whoever reads one."""
    said = []
    for read in (unsealing.passphrase_in, unsealing.seal_with, unsealing.secret_in):
        with pytest.raises(DomainError) as error:
            read(path)
        problem = error.value.problems[0]
        said.append((problem.code, problem_text(problem)))
    assert len(set(said)) == 1
    return said[0]


@pytest.mark.parametrize(
    "content",
    [
        WORDS.encode(),
        f"{WORDS}\n".encode(),
        f"\r\n{WORDS}\r\n\r\n  \r\n".encode(),
        f"\ufeff{WORDS}\r\n".encode(),
    ],
    ids=["bare", "line", "blank lines", "byte order mark"],
)
def test_what_an_editor_leaves_around_the_words_is_not_part_of_them(
    content: bytes, tmp_path: Path
) -> None:
    assert unsealing.passphrase_in(a_file(tmp_path, content)) == WORDS


def test_blanks_within_the_line_are_part_of_the_words(tmp_path: Path) -> None:
    assert unsealing.passphrase_in(a_file(tmp_path, b" ein Satz mit Rand \n")) == (
        " ein Satz mit Rand "
    )


@pytest.mark.parametrize(
    "content",
    [WORDS.encode("latin-1"), WORDS.encode("utf-16"), "vier Worte".encode("utf-16-le")],
    ids=["latin-1", "utf-16", "utf-16 without a mark"],
)
def test_another_encoding_is_named_with_the_one_to_save_in(content: bytes, tmp_path: Path) -> None:
    path = a_file(tmp_path, content)
    code, said = refused(path)
    assert code is ProblemCode.SECRET_ENCODING
    assert said.startswith(f"{path} ist nicht als UTF-8 gespeichert")
    assert "age" not in said.replace("gespeichert", "")


def test_several_lines_are_no_passphrase(tmp_path: Path) -> None:
    code, said = refused(a_file(tmp_path, b"ein langes Kennwort\nund noch eine Zeile\n"))
    assert code is ProblemCode.SECRET_LINES
    assert "mehrere Zeilen" in said


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n \n"])
def test_a_file_with_nothing_in_it_is_said_to_be_empty(content: bytes, tmp_path: Path) -> None:
    code, said = refused(a_file(tmp_path, content))
    assert code is ProblemCode.SECRET_EMPTY
    assert "steht nichts" in said


def test_a_file_that_is_far_too_large_is_called_so(tmp_path: Path) -> None:
    code, said = refused(a_file(tmp_path, b"x" * 100_000))
    assert code is ProblemCode.SECRET_LARGE
    assert "zu groß" in said


def test_a_file_with_a_key_may_have_more_lines(tmp_path: Path) -> None:
    path = a_file(tmp_path, b"\xef\xbb\xbf# am 2. Januar gemacht\r\n" + KEY_FILE)
    assert len(unsealing.secret_in(path).identities()) == 1
